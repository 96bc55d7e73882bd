using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DmpAnalytics.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "imports",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    mode = table.Column<string>(type: "TEXT", nullable: false),
                    added = table.Column<int>(type: "INTEGER", nullable: false),
                    changed = table.Column<int>(type: "INTEGER", nullable: false),
                    unchanged = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kept_files",
                columns: table => new
                {
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_files", x => x.sha256);
                });

            migrationBuilder.CreateTable(
                name: "data_versions",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    import = table.Column<long>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: false)
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
                name: "import_files",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    import = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    length = table.Column<long>(type: "INTEGER", nullable: false)
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
                name: "breaks",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    what_en = table.Column<string>(type: "TEXT", nullable: false),
                    what_fr = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
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
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    country = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    index = table.Column<long>(type: "INTEGER", nullable: false),
                    base_year = table.Column<int>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
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
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    date = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    title_en = table.Column<string>(type: "TEXT", nullable: false),
                    title_fr = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
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
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: true),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    precision = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    published = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    qualifier = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    locator = table.Column<string>(type: "TEXT", nullable: false),
                    rank = table.Column<string>(type: "TEXT", nullable: false),
                    note_en = table.Column<string>(type: "TEXT", nullable: false),
                    note_fr = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
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
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_fr = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
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
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    country = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
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
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    country = table.Column<string>(type: "TEXT", nullable: false),
                    currency = table.Column<string>(type: "TEXT", nullable: false),
                    launched = table.Column<string>(type: "TEXT", nullable: true),
                    opened = table.Column<string>(type: "TEXT", nullable: true),
                    denominator = table.Column<string>(type: "TEXT", nullable: true),
                    headline_at = table.Column<string>(type: "TEXT", nullable: true),
                    successor = table.Column<string>(type: "TEXT", nullable: true),
                    description_en = table.Column<string>(type: "TEXT", nullable: false),
                    description_fr = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_fr = table.Column<string>(type: "TEXT", nullable: false),
                    operator_en = table.Column<string>(type: "TEXT", nullable: false),
                    operator_fr = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
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
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    currency = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    eur_per_unit = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
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
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    country = table.Column<string>(type: "TEXT", nullable: false),
                    level = table.Column<string>(type: "TEXT", nullable: false),
                    parent = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<int>(type: "INTEGER", nullable: true),
                    to = table.Column<int>(type: "INTEGER", nullable: true),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_fr = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
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
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    file = table.Column<string>(type: "TEXT", nullable: false),
                    id = table.Column<string>(type: "TEXT", nullable: true),
                    part_of = table.Column<string>(type: "TEXT", nullable: true),
                    starts = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    is_default = table.Column<bool>(type: "INTEGER", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    name_fr = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
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
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    title_is_ours = table.Column<bool>(type: "INTEGER", nullable: false),
                    publisher = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    published = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    published_in = table.Column<string>(type: "TEXT", nullable: true),
                    origin = table.Column<string>(type: "TEXT", nullable: true),
                    accessed = table.Column<string>(type: "TEXT", nullable: true),
                    licence = table.Column<string>(type: "TEXT", nullable: true),
                    note_en = table.Column<string>(type: "TEXT", nullable: false),
                    note_fr = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
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
                    key = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    due = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    announced = table.Column<string>(type: "TEXT", nullable: true),
                    is_headline = table.Column<bool>(type: "INTEGER", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    locator = table.Column<string>(type: "TEXT", nullable: false),
                    rank = table.Column<string>(type: "TEXT", nullable: false),
                    note_en = table.Column<string>(type: "TEXT", nullable: false),
                    note_fr = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<string>(type: "TEXT", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "ix_breaks_came",
                table: "breaks",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_breaks_identity_came",
                table: "breaks",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_breaks_identity_current",
                table: "breaks",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_breaks_import_file",
                table: "breaks",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_breaks_went",
                table: "breaks",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_data_versions_import",
                table: "data_versions",
                column: "import");

            migrationBuilder.CreateIndex(
                name: "ix_deflators_came",
                table: "deflators",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_deflators_identity_came",
                table: "deflators",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deflators_identity_current",
                table: "deflators",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_deflators_import_file",
                table: "deflators",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_deflators_went",
                table: "deflators",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_events_came",
                table: "events",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_events_identity_came",
                table: "events",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_events_identity_current",
                table: "events",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_events_import_file",
                table: "events",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_events_went",
                table: "events",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_figures_came",
                table: "figures",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_figures_identity_came",
                table: "figures",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_figures_identity_current",
                table: "figures",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_figures_import_file",
                table: "figures",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_figures_measure",
                table: "figures",
                column: "measure");

            migrationBuilder.CreateIndex(
                name: "ix_figures_programme_region_measure",
                table: "figures",
                columns: new[] { "programme", "region", "measure" });

            migrationBuilder.CreateIndex(
                name: "ix_figures_went",
                table: "figures",
                column: "went");

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
                name: "ix_measures_came",
                table: "measures",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_measures_identity_came",
                table: "measures",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measures_identity_current",
                table: "measures",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_measures_import_file",
                table: "measures",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_measures_went",
                table: "measures",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_populations_came",
                table: "populations",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_populations_identity_came",
                table: "populations",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_populations_identity_current",
                table: "populations",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_populations_import_file",
                table: "populations",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_populations_went",
                table: "populations",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_came",
                table: "programmes",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_identity_came",
                table: "programmes",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_identity_current",
                table: "programmes",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_import_file",
                table: "programmes",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_went",
                table: "programmes",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_rates_came",
                table: "rates",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_rates_identity_came",
                table: "rates",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rates_identity_current",
                table: "rates",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_rates_import_file",
                table: "rates",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_rates_went",
                table: "rates",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_regions_came",
                table: "regions",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_regions_identity_came",
                table: "regions",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_regions_identity_current",
                table: "regions",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_regions_import_file",
                table: "regions",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_regions_went",
                table: "regions",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_scopes_came",
                table: "scopes",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_scopes_identity_came",
                table: "scopes",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scopes_identity_current",
                table: "scopes",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_scopes_import_file",
                table: "scopes",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_scopes_went",
                table: "scopes",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_sources_came",
                table: "sources",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_sources_identity_came",
                table: "sources",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sources_identity_current",
                table: "sources",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_sources_import_file",
                table: "sources",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_sources_went",
                table: "sources",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_targets_came",
                table: "targets",
                column: "came");

            migrationBuilder.CreateIndex(
                name: "ix_targets_identity_came",
                table: "targets",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_targets_identity_current",
                table: "targets",
                column: "identity",
                unique: true,
                filter: "went IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_targets_import_file",
                table: "targets",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_targets_went",
                table: "targets",
                column: "went");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "breaks");

            migrationBuilder.DropTable(
                name: "deflators");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "figures");

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
                name: "scopes");

            migrationBuilder.DropTable(
                name: "sources");

            migrationBuilder.DropTable(
                name: "targets");

            migrationBuilder.DropTable(
                name: "data_versions");

            migrationBuilder.DropTable(
                name: "import_files");

            migrationBuilder.DropTable(
                name: "imports");

            migrationBuilder.DropTable(
                name: "kept_files");
        }
    }
}
