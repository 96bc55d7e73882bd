using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace DmpAnalytics.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_head",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_log",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    actor = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    via = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    action = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject_kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    subject_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    before = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    after = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    former = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    hash = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_log", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    mode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    added = table.Column<int>(type: "integer", nullable: false),
                    changed = table.Column<int>(type: "integer", nullable: false),
                    unchanged = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kept_files",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_files", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "mappings",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    text = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_mappings", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "report_schedules",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    report = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    parameters = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    language = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    formats = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rhythm = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    is_paused = table.Column<bool>(type: "boolean", nullable: false),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    done = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    seen = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    written_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    data = table.Column<long>(type: "bigint", nullable: true),
                    fault = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    tried_at = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_schedules", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "reports",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    latest = table.Column<long>(type: "bigint", nullable: false),
                    approved = table.Column<long>(type: "bigint", nullable: true),
                    approval = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reports", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "data_versions",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    import = table.Column<long>(type: "bigint", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    undoes = table.Column<long>(type: "bigint", nullable: true),
                    log_number = table.Column<long>(type: "bigint", nullable: true),
                    log_hash = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_versions", x => x.number);
                    table.ForeignKey(
                        name: "FK_data_versions_imports_import",
                        column: x => x.import,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "drafts",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    revision = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    mode = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    prepared_by = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    prepared_by_account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reviewed_by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    reviewed_by_account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    @base = table.Column<long>(name: "base", type: "bigint", nullable: false),
                    agreed = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    release_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    ended_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    import = table.Column<long>(type: "bigint", nullable: true)
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
                name: "import_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    import = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    length = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_files", x => x.id);
                    table.ForeignKey(
                        name: "FK_import_files_imports_import",
                        column: x => x.import,
                        principalTable: "imports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_import_files_kept_files_sha256",
                        column: x => x.sha256,
                        principalTable: "kept_files",
                        principalColumn: "sha256",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "source_documents",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    media_type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                name: "report_versions",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    report = table.Column<long>(type: "bigint", nullable: false),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    account = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    content = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_versions", x => x.key);
                    table.ForeignKey(
                        name: "FK_report_versions_reports_report",
                        column: x => x.report,
                        principalTable: "reports",
                        principalColumn: "key",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "draft_acknowledgements",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    draft = table.Column<long>(type: "bigint", nullable: false),
                    issue = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    count = table.Column<int>(type: "integer", nullable: false),
                    who = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reason = table.Column<string>(type: "text", nullable: false, collation: "C")
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
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    draft = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sha256 = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    length = table.Column<long>(type: "bigint", nullable: false),
                    mapping = table.Column<string>(type: "text", nullable: true, collation: "C")
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

            migrationBuilder.CreateTable(
                name: "breaks",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    programme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    measure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    what_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    what_fr = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: true),
                    import_file = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_breaks", x => x.key);
                    table.ForeignKey(
                        name: "FK_breaks_data_versions_came",
                        column: x => x.came,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_breaks_data_versions_went",
                        column: x => x.went,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_breaks_import_files_import_file",
                        column: x => x.import_file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "deflators",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    country = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    index = table.Column<long>(type: "bigint", nullable: false),
                    base_year = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: true),
                    import_file = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deflators", x => x.key);
                    table.ForeignKey(
                        name: "FK_deflators_data_versions_came",
                        column: x => x.came,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_deflators_data_versions_went",
                        column: x => x.went,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_deflators_import_files_import_file",
                        column: x => x.import_file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    programme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    date = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_fr = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: true),
                    import_file = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => x.key);
                    table.ForeignKey(
                        name: "FK_events_data_versions_came",
                        column: x => x.came,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_events_data_versions_went",
                        column: x => x.went,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_events_import_files_import_file",
                        column: x => x.import_file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    programme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    measure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    region = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    period = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    precision = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    published = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    qualifier = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    locator = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rank = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    decisions = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note_fr = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: true),
                    import_file = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figures", x => x.key);
                    table.ForeignKey(
                        name: "FK_figures_data_versions_came",
                        column: x => x.came,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_figures_data_versions_went",
                        column: x => x.went,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_figures_import_files_import_file",
                        column: x => x.import_file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "measures",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    file = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_fr = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: true),
                    import_file = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_measures", x => x.key);
                    table.ForeignKey(
                        name: "FK_measures_data_versions_came",
                        column: x => x.came,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_measures_data_versions_went",
                        column: x => x.went,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_measures_import_files_import_file",
                        column: x => x.import_file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "populations",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    country = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: true),
                    import_file = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_populations", x => x.key);
                    table.ForeignKey(
                        name: "FK_populations_data_versions_came",
                        column: x => x.came,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_populations_data_versions_went",
                        column: x => x.went,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_populations_import_files_import_file",
                        column: x => x.import_file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programmes",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    country = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    launched = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    opened = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    denominator = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    headline_at = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    successor = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    next_expected = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    description_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    description_fr = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_fr = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    operator_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    operator_fr = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: true),
                    import_file = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_programmes", x => x.key);
                    table.ForeignKey(
                        name: "FK_programmes_data_versions_came",
                        column: x => x.came,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programmes_data_versions_went",
                        column: x => x.went,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_programmes_import_files_import_file",
                        column: x => x.import_file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "rates",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    currency = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    year = table.Column<int>(type: "integer", nullable: false),
                    eur_per_unit = table.Column<long>(type: "bigint", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: true),
                    import_file = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rates", x => x.key);
                    table.ForeignKey(
                        name: "FK_rates_data_versions_came",
                        column: x => x.came,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_rates_data_versions_went",
                        column: x => x.went,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_rates_import_files_import_file",
                        column: x => x.import_file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "regions",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    country = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    level = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    parent = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from = table.Column<int>(type: "integer", nullable: true),
                    to = table.Column<int>(type: "integer", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_fr = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: true),
                    import_file = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_regions", x => x.key);
                    table.ForeignKey(
                        name: "FK_regions_data_versions_came",
                        column: x => x.came,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_regions_data_versions_went",
                        column: x => x.went,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_regions_import_files_import_file",
                        column: x => x.import_file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scopes",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    programme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    file = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    part_of = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    starts = table.Column<DateOnly>(type: "date", nullable: true),
                    is_default = table.Column<bool>(type: "boolean", nullable: false),
                    name_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_fr = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: true),
                    import_file = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scopes", x => x.key);
                    table.ForeignKey(
                        name: "FK_scopes_data_versions_came",
                        column: x => x.came,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_scopes_data_versions_went",
                        column: x => x.went,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_scopes_import_files_import_file",
                        column: x => x.import_file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "sources",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    title = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_is_ours = table.Column<bool>(type: "boolean", nullable: false),
                    publisher = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    published = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    url = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    published_in = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    origin = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    accessed = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    licence = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    note_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note_fr = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: true),
                    import_file = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sources", x => x.key);
                    table.ForeignKey(
                        name: "FK_sources_data_versions_came",
                        column: x => x.came,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_sources_data_versions_went",
                        column: x => x.went,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_sources_import_files_import_file",
                        column: x => x.import_file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "targets",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    programme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    measure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    from = table.Column<DateOnly>(type: "date", nullable: true),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    value = table.Column<long>(type: "bigint", nullable: false),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    announced = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    is_headline = table.Column<bool>(type: "boolean", nullable: false),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    locator = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rank = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note_en = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    note_fr = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    identity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false),
                    came = table.Column<long>(type: "bigint", nullable: false),
                    went = table.Column<long>(type: "bigint", nullable: true),
                    import_file = table.Column<long>(type: "bigint", nullable: false),
                    line = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_targets", x => x.key);
                    table.ForeignKey(
                        name: "FK_targets_data_versions_came",
                        column: x => x.came,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_targets_data_versions_went",
                        column: x => x.went,
                        principalTable: "data_versions",
                        principalColumn: "number",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_targets_import_files_import_file",
                        column: x => x.import_file,
                        principalTable: "import_files",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateIndex(
                name: "ix_breaks_came",
                table: "breaks",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_breaks_identity_current",
                table: "breaks",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_breaks_identity_past",
                table: "breaks",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_breaks_went",
                table: "breaks",
                column: "went",
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_data_versions_import",
                table: "data_versions",
                column: "import");

            migrationBuilder.CreateIndex(
                name: "ix_deflators_came",
                table: "deflators",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_deflators_identity_current",
                table: "deflators",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_deflators_identity_past",
                table: "deflators",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_deflators_went",
                table: "deflators",
                column: "went",
                filter: "went IS NOT NULL");

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
                name: "ix_events_came",
                table: "events",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_events_identity_current",
                table: "events",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_events_identity_past",
                table: "events",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_events_went",
                table: "events",
                column: "went",
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_figures_came",
                table: "figures",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_figures_identity_current",
                table: "figures",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_figures_identity_past",
                table: "figures",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_figures_programme_region_measure",
                table: "figures",
                columns: new[] { "programme", "region", "measure" });

            migrationBuilder.CreateIndex(
                name: "ix_figures_went",
                table: "figures",
                column: "went",
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_import_files_import_name",
                table: "import_files",
                columns: new[] { "import", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_import_files_sha256",
                table: "import_files",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_mappings_name",
                table: "mappings",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measures_came",
                table: "measures",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_measures_identity_current",
                table: "measures",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_measures_identity_past",
                table: "measures",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_measures_went",
                table: "measures",
                column: "went",
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_populations_came",
                table: "populations",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_populations_identity_current",
                table: "populations",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_populations_identity_past",
                table: "populations",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_populations_went",
                table: "populations",
                column: "went",
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_came",
                table: "programmes",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_identity_current",
                table: "programmes",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_identity_past",
                table: "programmes",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_went",
                table: "programmes",
                column: "went",
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_rates_came",
                table: "rates",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_rates_identity_current",
                table: "rates",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_rates_identity_past",
                table: "rates",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_rates_went",
                table: "rates",
                column: "went",
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_regions_came",
                table: "regions",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_regions_identity_current",
                table: "regions",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_regions_identity_past",
                table: "regions",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_regions_went",
                table: "regions",
                column: "went",
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_report_schedules_id",
                table: "report_schedules",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_report_schedules_report",
                table: "report_schedules",
                column: "report");

            migrationBuilder.CreateIndex(
                name: "ix_report_versions_report_number",
                table: "report_versions",
                columns: new[] { "report", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reports_id",
                table: "reports",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scopes_came",
                table: "scopes",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_scopes_identity_current",
                table: "scopes",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_scopes_identity_past",
                table: "scopes",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_scopes_went",
                table: "scopes",
                column: "went",
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_source_documents_sha256",
                table: "source_documents",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_source_documents_source_sha256",
                table: "source_documents",
                columns: new[] { "source", "sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sources_came",
                table: "sources",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_sources_identity_current",
                table: "sources",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sources_identity_past",
                table: "sources",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sources_went",
                table: "sources",
                column: "went",
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_targets_came",
                table: "targets",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_targets_identity_current",
                table: "targets",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_targets_identity_past",
                table: "targets",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_targets_went",
                table: "targets",
                column: "went",
                filter: "went IS NOT NULL");

            // The log begins with no entry; every entry moves its end on, and hangs on it.
            migrationBuilder.Sql("INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '0000000000000000000000000000000000000000000000000000000000000000')");
            migrationBuilder.Sql(
                """
                CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION '%', TG_ARGV[0] USING ERRCODE = 'integrity_constraint_violation'; END $$
                """);
            migrationBuilder.Sql(
                """
                CREATE FUNCTION audit_log_chained() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
                BEGIN
                    IF NOT EXISTS (SELECT 1 FROM audit_head WHERE number = NEW.number - 1 AND hash = NEW.former) THEN
                        RAISE EXCEPTION 'audit log: an entry hangs on the last one' USING ERRCODE = 'integrity_constraint_violation';
                    END IF;
                    RETURN NEW;
                END $$
                """);
            migrationBuilder.Sql(
                """
                CREATE FUNCTION audit_log_moves_head() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
                BEGIN UPDATE audit_head SET number = NEW.number, hash = NEW.hash; RETURN NULL; END $$
                """);
            migrationBuilder.Sql(
                """
                CREATE FUNCTION audit_head_follows() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
                BEGIN
                    IF NEW.id <> OLD.id OR NEW.number <> OLD.number + 1 OR NOT EXISTS (SELECT 1 FROM audit_log WHERE number = NEW.number AND hash = NEW.hash) THEN
                        RAISE EXCEPTION 'audit log: its end is where its last entry is' USING ERRCODE = 'integrity_constraint_violation';
                    END IF;
                    RETURN NEW;
                END $$
                """);

            // No change of the data is committed untold, and every instance that listens hears of it.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION data_versions_told() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
                BEGIN
                    IF NOT EXISTS (SELECT 1 FROM audit_head WHERE number = NEW.log_number AND hash = NEW.log_hash)
                        OR EXISTS (SELECT 1 FROM data_versions WHERE log_number = NEW.log_number) THEN
                        RAISE EXCEPTION 'data version: it needs an entry of its own at the end of the audit log' USING ERRCODE = 'integrity_constraint_violation';
                    END IF;
                    RETURN NEW;
                END $$
                """);
            migrationBuilder.Sql(
                """
                CREATE FUNCTION data_versions_announced() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN PERFORM pg_notify('dmp_analytics_data_version', NEW.number::text); RETURN NULL; END $$
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER audit_log_chained BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_chained();
                CREATE TRIGGER audit_log_moves_head AFTER INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_log_moves_head();
                CREATE TRIGGER audit_log_kept BEFORE UPDATE ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_refuse('audit log: an entry is never changed');
                CREATE TRIGGER audit_log_whole BEFORE DELETE ON audit_log FOR EACH ROW EXECUTE FUNCTION audit_refuse('audit log: an entry is never deleted');
                CREATE TRIGGER audit_log_not_emptied BEFORE TRUNCATE ON audit_log FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse('audit log: an entry is never deleted');
                CREATE TRIGGER audit_head_follows BEFORE UPDATE ON audit_head FOR EACH ROW EXECUTE FUNCTION audit_head_follows();
                CREATE TRIGGER audit_head_single BEFORE INSERT ON audit_head FOR EACH ROW EXECUTE FUNCTION audit_refuse('audit log: it has one end');
                CREATE TRIGGER audit_head_kept BEFORE DELETE ON audit_head FOR EACH ROW EXECUTE FUNCTION audit_refuse('audit log: its end is never deleted');
                CREATE TRIGGER audit_head_not_emptied BEFORE TRUNCATE ON audit_head FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse('audit log: its end is never deleted');
                CREATE TRIGGER data_versions_told BEFORE INSERT ON data_versions FOR EACH ROW EXECUTE FUNCTION data_versions_told();
                CREATE TRIGGER data_versions_announced AFTER INSERT ON data_versions FOR EACH ROW EXECUTE FUNCTION data_versions_announced();
                CREATE TRIGGER data_versions_kept BEFORE UPDATE ON data_versions FOR EACH ROW EXECUTE FUNCTION audit_refuse('data version: it is never changed');
                CREATE TRIGGER data_versions_whole BEFORE DELETE ON data_versions FOR EACH ROW EXECUTE FUNCTION audit_refuse('data version: it is never deleted');
                CREATE TRIGGER data_versions_not_emptied BEFORE TRUNCATE ON data_versions FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse('data version: it is never deleted');
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_head");

            migrationBuilder.DropTable(
                name: "audit_log");

            migrationBuilder.DropTable(
                name: "breaks");

            migrationBuilder.DropTable(
                name: "deflators");

            migrationBuilder.DropTable(
                name: "draft_acknowledgements");

            migrationBuilder.DropTable(
                name: "draft_files");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "figures");

            migrationBuilder.DropTable(
                name: "mappings");

            migrationBuilder.DropTable(
                name: "measures");

            migrationBuilder.DropTable(
                name: "populations");

            migrationBuilder.DropTable(
                name: "programmes");

            migrationBuilder.DropTable(
                name: "rates");

            migrationBuilder.DropTable(
                name: "regions");

            migrationBuilder.DropTable(
                name: "report_schedules");

            migrationBuilder.DropTable(
                name: "report_versions");

            migrationBuilder.DropTable(
                name: "scopes");

            migrationBuilder.DropTable(
                name: "source_documents");

            migrationBuilder.DropTable(
                name: "sources");

            migrationBuilder.DropTable(
                name: "targets");

            migrationBuilder.DropTable(
                name: "drafts");

            migrationBuilder.DropTable(
                name: "reports");

            migrationBuilder.DropTable(
                name: "data_versions");

            migrationBuilder.DropTable(
                name: "import_files");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "kept_files");

            migrationBuilder.Sql("DROP FUNCTION data_versions_announced()");
            migrationBuilder.Sql("DROP FUNCTION data_versions_told()");
            migrationBuilder.Sql("DROP FUNCTION audit_head_follows()");
            migrationBuilder.Sql("DROP FUNCTION audit_log_moves_head()");
            migrationBuilder.Sql("DROP FUNCTION audit_log_chained()");
            migrationBuilder.Sql("DROP FUNCTION audit_refuse()");
        }
    }
}
