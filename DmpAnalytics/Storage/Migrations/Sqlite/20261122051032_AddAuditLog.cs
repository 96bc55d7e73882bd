using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DmpAnalytics.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddAuditLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "log_hash",
                table: "data_versions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "log_number",
                table: "data_versions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "undoes",
                table: "data_versions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_log",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<string>(type: "TEXT", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    account = table.Column<string>(type: "TEXT", nullable: true),
                    via = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    subject_kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    former = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_log", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_action",
                table: "audit_log",
                column: "action");

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_actor",
                table: "audit_log",
                column: "actor");

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_at",
                table: "audit_log",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_audit_log_subject",
                table: "audit_log",
                columns: new[] { "subject_kind", "subject_id" });

            // The log begins with no entry; every entry moves its end on, and hangs on it.
            migrationBuilder.Sql("INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000')");
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_log_chained BEFORE INSERT ON audit_log
                WHEN NOT EXISTS (SELECT 1 FROM audit_head WHERE number = NEW.number - 1 AND hash = NEW.former)
                BEGIN SELECT RAISE(ABORT, 'audit log: an entry hangs on the last one'); END
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_log_moves_head AFTER INSERT ON audit_log
                BEGIN UPDATE audit_head SET number = NEW.number, hash = NEW.hash; END
                """);
            migrationBuilder.Sql("CREATE TRIGGER audit_log_kept BEFORE UPDATE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit log: an entry is never changed'); END");
            migrationBuilder.Sql("CREATE TRIGGER audit_log_whole BEFORE DELETE ON audit_log BEGIN SELECT RAISE(ABORT, 'audit log: an entry is never deleted'); END");
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_head_follows BEFORE UPDATE ON audit_head
                WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number + 1 OR NOT EXISTS (SELECT 1 FROM audit_log WHERE number = NEW.number AND hash = NEW.hash)
                BEGIN SELECT RAISE(ABORT, 'audit log: its end is where its last entry is'); END
                """);
            migrationBuilder.Sql("CREATE TRIGGER audit_head_single BEFORE INSERT ON audit_head BEGIN SELECT RAISE(ABORT, 'audit log: it has one end'); END");
            migrationBuilder.Sql("CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'audit log: its end is never deleted'); END");

            // No change of the data is committed untold.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER data_versions_told BEFORE INSERT ON data_versions
                WHEN NOT EXISTS (SELECT 1 FROM audit_head WHERE number = NEW.log_number AND hash = NEW.log_hash)
                    OR EXISTS (SELECT 1 FROM data_versions WHERE log_number = NEW.log_number)
                BEGIN SELECT RAISE(ABORT, 'data version: it needs an entry of its own at the end of the audit log'); END
                """);
            migrationBuilder.Sql("CREATE TRIGGER data_versions_kept BEFORE UPDATE ON data_versions BEGIN SELECT RAISE(ABORT, 'data version: it is never changed'); END");
            migrationBuilder.Sql("CREATE TRIGGER data_versions_whole BEFORE DELETE ON data_versions BEGIN SELECT RAISE(ABORT, 'data version: it is never deleted'); END");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER data_versions_told");
            migrationBuilder.Sql("DROP TRIGGER data_versions_kept");
            migrationBuilder.Sql("DROP TRIGGER data_versions_whole");

            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "audit_log");

            migrationBuilder.DropColumn(
                name: "log_hash",
                table: "data_versions");

            migrationBuilder.DropColumn(
                name: "log_number",
                table: "data_versions");

            migrationBuilder.DropColumn(
                name: "undoes",
                table: "data_versions");
        }
    }
}
