using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DmpAnalytics.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddFigureStatus : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "status",
                table: "figures",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "status",
                table: "figures");
        }
    }
}
