using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DmpAnalytics.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ReportSchedules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "report_schedules",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", nullable: true),
                    report = table.Column<string>(type: "TEXT", nullable: false),
                    parameters = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    formats = table.Column<string>(type: "TEXT", nullable: false),
                    rhythm = table.Column<string>(type: "TEXT", nullable: false),
                    is_paused = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: true),
                    done = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    seen = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    data = table.Column<long>(type: "INTEGER", nullable: true),
                    fault = table.Column<string>(type: "TEXT", nullable: true),
                    tried_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_schedules", x => x.key);
                });

            migrationBuilder.CreateIndex(
                name: "ix_report_schedules_id",
                table: "report_schedules",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_schedules_report",
                table: "report_schedules",
                column: "report");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "report_schedules");
        }
    }
}
