using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DmpAnalytics.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<string>(type: "TEXT", nullable: true),
                    revision = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    mode = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    prepared_by = table.Column<string>(type: "TEXT", nullable: false),
                    prepared_by_account = table.Column<string>(type: "TEXT", nullable: true),
                    reviewed_by = table.Column<string>(type: "TEXT", nullable: true),
                    reviewed_by_account = table.Column<string>(type: "TEXT", nullable: true),
                    source = table.Column<string>(type: "TEXT", nullable: true),
                    @base = table.Column<long>(name: "base", type: "INTEGER", nullable: false),
                    agreed = table.Column<string>(type: "TEXT", nullable: true),
                    release_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: false),
                    import = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_drafts", x => x.key);
                    table.ForeignKey(
                        name: "FK_drafts_imports_import",
                        column: x => x.import,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "mappings",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mappings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "source_documents",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    media_type = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_source_documents", x => x.key);
                    table.ForeignKey(
                        name: "FK_source_documents_kept_files_sha256",
                        column: x => x.sha256,
                        principalTable: "kept_files",
                        principalColumn: "sha256",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "draft_acknowledgements",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    draft = table.Column<long>(type: "INTEGER", nullable: false),
                    issue = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<int>(type: "INTEGER", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_acknowledgements", x => x.key);
                    table.ForeignKey(
                        name: "FK_draft_acknowledgements_drafts_draft",
                        column: x => x.draft,
                        principalTable: "drafts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_files",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    draft = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false),
                    mapping = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_draft_files", x => x.key);
                    table.ForeignKey(
                        name: "FK_draft_files_drafts_draft",
                        column: x => x.draft,
                        principalTable: "drafts",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_draft_acknowledgements_draft_issue",
                table: "draft_acknowledgements",
                columns: new[] { "draft", "issue" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_draft_files_draft_name",
                table: "draft_files",
                columns: new[] { "draft", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_draft_files_sha256",
                table: "draft_files",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_drafts_id",
                table: "drafts",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_drafts_import",
                table: "drafts",
                column: "import");

            migrationBuilder.CreateIndex(
                name: "ix_mappings_name",
                table: "mappings",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_source_documents_sha256",
                table: "source_documents",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_source_documents_source_sha256",
                table: "source_documents",
                columns: new[] { "source", "sha256" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "draft_acknowledgements");

            migrationBuilder.DropTable(
                name: "draft_files");

            migrationBuilder.DropTable(
                name: "mappings");

            migrationBuilder.DropTable(
                name: "source_documents");

            migrationBuilder.DropTable(
                name: "drafts");
        }
    }
}
