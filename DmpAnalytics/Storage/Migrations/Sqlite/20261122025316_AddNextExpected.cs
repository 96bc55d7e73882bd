using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DmpAnalytics.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddNextExpected : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "next_expected",
                table: "programmes",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "next_expected",
                table: "programmes");
        }
    }
}
