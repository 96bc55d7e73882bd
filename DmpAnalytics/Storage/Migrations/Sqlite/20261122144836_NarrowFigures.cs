using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DmpAnalytics.Storage.Migrations.Sqlite
{
    /// <summary>What figures have in common moves to a table of its own, and an identity becomes the number that its digits are.</summary>
    public partial class NarrowFigures : Migration
    {
        private const string Traits = "programme, measure, scope, region, unit, source, qualifier, precision, rank, status";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var index in new[] { "programme_region_measure", "identity_current", "identity_past", "came", "went" }) migrationBuilder.DropIndex($"ix_figures_{index}", "figures");
            migrationBuilder.RenameTable(name: "figures", newName: "figures_wide");

            migrationBuilder.CreateTable(
                name: "figure_traits",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false),
                    programme = table.Column<string>(type: "TEXT", nullable: false),
                    measure = table.Column<string>(type: "TEXT", nullable: false),
                    scope = table.Column<string>(type: "TEXT", nullable: true),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    qualifier = table.Column<string>(type: "TEXT", nullable: false),
                    precision = table.Column<string>(type: "TEXT", nullable: false),
                    rank = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table => table.PrimaryKey("PK_figure_traits", x => x.key));

            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
                    traits = table.Column<long>(type: "INTEGER", nullable: false),
                    period = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: false),
                    published = table.Column<string>(type: "TEXT", nullable: true),
                    locator = table.Column<string>(type: "TEXT", nullable: false),
                    decisions = table.Column<string>(type: "TEXT", nullable: true),
                    note_en = table.Column<string>(type: "TEXT", nullable: false),
                    note_fr = table.Column<string>(type: "TEXT", nullable: false),
                    identity = table.Column<long>(type: "INTEGER", nullable: false),
                    position = table.Column<long>(type: "INTEGER", nullable: false),
                    came = table.Column<long>(type: "INTEGER", nullable: false),
                    went = table.Column<long>(type: "INTEGER", nullable: true),
                    import_file = table.Column<long>(type: "INTEGER", nullable: false),
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figures", x => x.key);
                    table.ForeignKey("FK_figures_data_versions_came", x => x.came, "data_versions", "number", onDelete: ReferentialAction.Restrict);
                    table.ForeignKey("FK_figures_data_versions_went", x => x.went, "data_versions", "number", onDelete: ReferentialAction.Restrict);
                    table.ForeignKey("FK_figures_figure_traits_traits", x => x.traits, "figure_traits", "key", onDelete: ReferentialAction.Restrict);
                    table.ForeignKey("FK_figures_import_files_import_file", x => x.import_file, "import_files", "id", onDelete: ReferentialAction.Restrict);
                });

            // Sixteen hexadecimal digits after the f, the first the highest.
            var identity = string.Join(" | ", Enumerable.Range(0, 16).Select(place => $"((instr('0123456789abcdef', substr(w.identity, {place + 2}, 1)) - 1) << {60 - (4 * place)})"));
            migrationBuilder.Sql($"INSERT INTO figure_traits (key, {Traits}) SELECT row_number() OVER (ORDER BY min(key)), {Traits} FROM figures_wide GROUP BY {Traits}");
            migrationBuilder.CreateIndex("ix_figure_traits_programme_region_measure", "figure_traits", ["programme", "region", "measure"]);
            migrationBuilder.Sql(
                $"""
                INSERT INTO figures (key, traits, period, value, published, locator, decisions, note_en, note_fr, identity, position, came, went, import_file, line)
                SELECT w.key, t.key, w.period, w.value, CASE WHEN w.published = ({Written("w")}) THEN NULL ELSE w.published END,
                  w.locator, w.decisions, w.note_en, w.note_fr, {identity}, w.position, w.came, w.went, w.import_file, w.line
                FROM figures_wide w
                JOIN figure_traits t ON t.programme = w.programme AND t.region IS w.region AND t.measure = w.measure AND t.scope IS w.scope AND t.unit = w.unit
                  AND t.source = w.source AND t.qualifier = w.qualifier AND t.precision = w.precision AND t.rank = w.rank AND t.status = w.status
                ORDER BY w.key
                """);
            migrationBuilder.DropTable("figures_wide");

            migrationBuilder.CreateIndex("ix_figures_traits", "figures", "traits");
            migrationBuilder.CreateIndex("ix_figures_came", "figures", "came");
            migrationBuilder.CreateIndex("ix_figures_went", "figures", "went", filter: "went IS NOT NULL");
            migrationBuilder.CreateIndex("ix_figures_identity_current", "figures", "identity", unique: true, filter: "went IS NULL");
            migrationBuilder.CreateIndex("ix_figures_identity_past", "figures", ["identity", "came"], unique: true, filter: "went IS NOT NULL");
            migrationBuilder.Sql(
                $"""
                CREATE VIEW figure_statements AS
                SELECT printf('f%016x', f.identity) AS id, {Traits}, f.period, coalesce(f.published, {Written("f")}) AS published, f.locator, f.note_fr, f.note_en, f.decisions,
                  f.came, f.went, f.import_file, f.line
                FROM figures f JOIN figure_traits t ON t.key = f.traits
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW figure_statements");
            foreach (var index in new[] { "traits", "identity_current", "identity_past", "came", "went" }) migrationBuilder.DropIndex($"ix_figures_{index}", "figures");
            migrationBuilder.RenameTable(name: "figures", newName: "figures_narrow");
            migrationBuilder.CreateTable(
                name: "figures",
                columns: table => new
                {
                    key = table.Column<long>(type: "INTEGER", nullable: false).Annotation("Sqlite:Autoincrement", true),
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
                    line = table.Column<int>(type: "INTEGER", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false, defaultValue: ""),
                    decisions = table.Column<string>(type: "TEXT", nullable: true),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_figures", x => x.key);
                    table.ForeignKey("FK_figures_data_versions_came", x => x.came, "data_versions", "number", onDelete: ReferentialAction.Restrict);
                    table.ForeignKey("FK_figures_data_versions_went", x => x.went, "data_versions", "number", onDelete: ReferentialAction.Restrict);
                    table.ForeignKey("FK_figures_import_files_import_file", x => x.import_file, "import_files", "id", onDelete: ReferentialAction.Restrict);
                });
            migrationBuilder.Sql(
                $"""
                INSERT INTO figures (key, {Traits}, period, value, published, locator, decisions, note_en, note_fr, identity, position, came, went, import_file, line)
                SELECT n.key, {Traits}, n.period, n.value, coalesce(n.published, {Written("n")}), n.locator, n.decisions, n.note_en, n.note_fr,
                  printf('f%016x', n.identity), n.position, n.came, n.went, n.import_file, n.line
                FROM figures_narrow n JOIN figure_traits t ON t.key = n.traits
                ORDER BY n.key
                """);
            migrationBuilder.DropTable("figures_narrow");
            migrationBuilder.DropTable("figure_traits");
            migrationBuilder.CreateIndex("ix_figures_programme_region_measure", "figures", ["programme", "region", "measure"]);
            migrationBuilder.CreateIndex("ix_figures_came", "figures", "came");
            migrationBuilder.CreateIndex("ix_figures_went", "figures", "went", filter: "went IS NOT NULL");
            migrationBuilder.CreateIndex("ix_figures_identity_current", "figures", "identity", unique: true, filter: "went IS NULL");
            migrationBuilder.CreateIndex("ix_figures_identity_past", "figures", ["identity", "came"], unique: true, filter: "went IS NOT NULL");
        }

        /// <summary>The digits of a value, without zeros at the end.</summary>
        private static string Written(string row) =>
            $"CASE WHEN {row}.value < 0 THEN '-' ELSE '' END || rtrim(rtrim(printf('%d.%06d', abs({row}.value) / 1000000, abs({row}.value) % 1000000), '0'), '.')";
    }
}
