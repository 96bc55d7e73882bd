using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DmpAnalytics.Storage.Migrations.Postgres
{
    /// <summary>What figures have in common moves to a table of its own, and an identity becomes the number that its digits are.</summary>
    public partial class NarrowFigures : Migration
    {
        private static readonly string[] Traits = ["programme", "measure", "scope", "region", "unit", "source", "qualifier", "precision", "rank", "status"];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            var traits = string.Join(", ", Traits);
            migrationBuilder.CreateTable(
                name: "figure_traits",
                columns: table => new
                {
                    key = table.Column<long>(type: "bigint", nullable: false),
                    programme = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    measure = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    scope = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    region = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    unit = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    source = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    qualifier = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    precision = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    rank = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                },
                constraints: table => table.PrimaryKey("PK_figure_traits", x => x.key));
            migrationBuilder.Sql($"INSERT INTO figure_traits (key, {traits}) SELECT row_number() OVER (ORDER BY min(key)), {traits} FROM figures GROUP BY {traits}");

            migrationBuilder.AddColumn<long>(name: "traits", table: "figures", type: "bigint", nullable: false, defaultValue: 0L);
            migrationBuilder.AlterColumn<string>(
                name: "published", table: "figures", type: "text", nullable: true, collation: "C", oldClrType: typeof(string), oldType: "text", oldCollation: "C");
            migrationBuilder.Sql(
                $"""
                UPDATE figures f SET traits = t.key, published = CASE WHEN f.published = ({Written("f")}) THEN NULL ELSE f.published END
                FROM figure_traits t WHERE {string.Join(" AND ", Traits.Select(name => name is "scope" or "region" ? $"t.{name} IS NOT DISTINCT FROM f.{name}" : $"t.{name} = f.{name}"))}
                """);

            migrationBuilder.DropIndex(name: "ix_figures_programme_region_measure", table: "figures");
            foreach (var name in Traits) migrationBuilder.DropColumn(name, "figures");
            migrationBuilder.Sql("ALTER TABLE figures ALTER COLUMN traits DROP DEFAULT, ALTER COLUMN identity TYPE bigint USING ('x' || substr(identity, 2))::bit(64)::bigint");

            migrationBuilder.CreateIndex(name: "ix_figure_traits_programme_region_measure", table: "figure_traits", columns: ["programme", "region", "measure"]);
            migrationBuilder.CreateIndex(name: "ix_figures_traits", table: "figures", column: "traits");
            migrationBuilder.AddForeignKey("FK_figures_figure_traits_traits", "figures", "traits", "figure_traits", principalColumn: "key", onDelete: ReferentialAction.Restrict);
            migrationBuilder.Sql(
                $"""
                CREATE VIEW figure_statements AS
                SELECT ('f' || lpad(to_hex(f.identity), 16, '0')) COLLATE "C" AS id, {traits}, f.period, coalesce(f.published, {Written("f")}) COLLATE "C" AS published, f.locator, f.note_fr, f.note_en,
                  f.decisions, f.came, f.went, f.import_file, f.line
                FROM figures f JOIN figure_traits t ON t.key = f.traits
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP VIEW figure_statements");
            migrationBuilder.DropForeignKey("FK_figures_figure_traits_traits", "figures");
            migrationBuilder.DropIndex(name: "ix_figures_traits", table: "figures");
            migrationBuilder.Sql("ALTER TABLE figures ALTER COLUMN identity TYPE text COLLATE \"C\" USING 'f' || lpad(to_hex(identity), 16, '0')");
            foreach (var name in Traits) migrationBuilder.AddColumn<string>(name: name, table: "figures", type: "text", nullable: true, collation: "C");
            migrationBuilder.Sql(
                $"""
                UPDATE figures f SET published = coalesce(f.published, {Written("f")}), {string.Join(", ", Traits.Select(name => $"{name} = t.{name}"))}
                FROM figure_traits t WHERE t.key = f.traits
                """);
            migrationBuilder.Sql($"ALTER TABLE figures {string.Join(", ", Traits.Append("published").Where(name => name is not ("scope" or "region")).Select(name => $"ALTER COLUMN {name} SET NOT NULL"))}");
            migrationBuilder.DropColumn(name: "traits", table: "figures");
            migrationBuilder.DropTable("figure_traits");
            migrationBuilder.CreateIndex(name: "ix_figures_programme_region_measure", table: "figures", columns: ["programme", "region", "measure"]);
        }

        /// <summary>The digits of a value, without zeros at the end.</summary>
        private static string Written(string row) =>
            $"CASE WHEN {row}.value < 0 THEN '-' ELSE '' END || rtrim(rtrim(abs({row}.value) / 1000000 || '.' || lpad((abs({row}.value) % 1000000)::text, 6, '0'), '0'), '.')";
    }
}
