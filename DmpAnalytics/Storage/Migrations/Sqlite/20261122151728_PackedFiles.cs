using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DmpAnalytics.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PackedFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_packed",
                table: "kept_files",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "is_packed",
                table: "kept_files");
        }
    }
}
