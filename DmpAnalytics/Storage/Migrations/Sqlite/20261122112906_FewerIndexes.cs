using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace DmpAnalytics.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class FewerIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_targets_identity_came",
                table: "targets");

            migrationBuilder.DropIndex(
                name: "ix_targets_import_file",
                table: "targets");

            migrationBuilder.DropIndex(
                name: "ix_targets_went",
                table: "targets");

            migrationBuilder.DropIndex(
                name: "ix_sources_identity_came",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_sources_import_file",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_sources_went",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_scopes_identity_came",
                table: "scopes");

            migrationBuilder.DropIndex(
                name: "ix_scopes_import_file",
                table: "scopes");

            migrationBuilder.DropIndex(
                name: "ix_scopes_went",
                table: "scopes");

            migrationBuilder.DropIndex(
                name: "ix_regions_identity_came",
                table: "regions");

            migrationBuilder.DropIndex(
                name: "ix_regions_import_file",
                table: "regions");

            migrationBuilder.DropIndex(
                name: "ix_regions_went",
                table: "regions");

            migrationBuilder.DropIndex(
                name: "ix_rates_identity_came",
                table: "rates");

            migrationBuilder.DropIndex(
                name: "ix_rates_import_file",
                table: "rates");

            migrationBuilder.DropIndex(
                name: "ix_rates_went",
                table: "rates");

            migrationBuilder.DropIndex(
                name: "ix_programmes_identity_came",
                table: "programmes");

            migrationBuilder.DropIndex(
                name: "ix_programmes_import_file",
                table: "programmes");

            migrationBuilder.DropIndex(
                name: "ix_programmes_went",
                table: "programmes");

            migrationBuilder.DropIndex(
                name: "ix_populations_identity_came",
                table: "populations");

            migrationBuilder.DropIndex(
                name: "ix_populations_import_file",
                table: "populations");

            migrationBuilder.DropIndex(
                name: "ix_populations_went",
                table: "populations");

            migrationBuilder.DropIndex(
                name: "ix_measures_identity_came",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_measures_import_file",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_measures_went",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_figures_identity_came",
                table: "figures");

            migrationBuilder.DropIndex(
                name: "ix_figures_import_file",
                table: "figures");

            migrationBuilder.DropIndex(
                name: "ix_figures_measure",
                table: "figures");

            migrationBuilder.DropIndex(
                name: "ix_figures_went",
                table: "figures");

            migrationBuilder.DropIndex(
                name: "ix_events_identity_came",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events_import_file",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events_went",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_deflators_identity_came",
                table: "deflators");

            migrationBuilder.DropIndex(
                name: "ix_deflators_import_file",
                table: "deflators");

            migrationBuilder.DropIndex(
                name: "ix_deflators_went",
                table: "deflators");

            migrationBuilder.DropIndex(
                name: "ix_breaks_identity_came",
                table: "breaks");

            migrationBuilder.DropIndex(
                name: "ix_breaks_import_file",
                table: "breaks");

            migrationBuilder.DropIndex(
                name: "ix_breaks_went",
                table: "breaks");

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
                name: "ix_figures_identity_past",
                table: "figures",
                columns: new[] { "identity", "came" },
                unique: true,
                filter: "went IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_figures_went",
                table: "figures",
                column: "went",
                filter: "went IS NOT NULL");

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_targets_identity_past",
                table: "targets");

            migrationBuilder.DropIndex(
                name: "ix_targets_went",
                table: "targets");

            migrationBuilder.DropIndex(
                name: "ix_sources_identity_past",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_sources_went",
                table: "sources");

            migrationBuilder.DropIndex(
                name: "ix_scopes_identity_past",
                table: "scopes");

            migrationBuilder.DropIndex(
                name: "ix_scopes_went",
                table: "scopes");

            migrationBuilder.DropIndex(
                name: "ix_regions_identity_past",
                table: "regions");

            migrationBuilder.DropIndex(
                name: "ix_regions_went",
                table: "regions");

            migrationBuilder.DropIndex(
                name: "ix_rates_identity_past",
                table: "rates");

            migrationBuilder.DropIndex(
                name: "ix_rates_went",
                table: "rates");

            migrationBuilder.DropIndex(
                name: "ix_programmes_identity_past",
                table: "programmes");

            migrationBuilder.DropIndex(
                name: "ix_programmes_went",
                table: "programmes");

            migrationBuilder.DropIndex(
                name: "ix_populations_identity_past",
                table: "populations");

            migrationBuilder.DropIndex(
                name: "ix_populations_went",
                table: "populations");

            migrationBuilder.DropIndex(
                name: "ix_measures_identity_past",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_measures_went",
                table: "measures");

            migrationBuilder.DropIndex(
                name: "ix_figures_identity_past",
                table: "figures");

            migrationBuilder.DropIndex(
                name: "ix_figures_went",
                table: "figures");

            migrationBuilder.DropIndex(
                name: "ix_events_identity_past",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_events_went",
                table: "events");

            migrationBuilder.DropIndex(
                name: "ix_deflators_identity_past",
                table: "deflators");

            migrationBuilder.DropIndex(
                name: "ix_deflators_went",
                table: "deflators");

            migrationBuilder.DropIndex(
                name: "ix_breaks_identity_past",
                table: "breaks");

            migrationBuilder.DropIndex(
                name: "ix_breaks_went",
                table: "breaks");

            migrationBuilder.CreateIndex(
                name: "ix_targets_identity_came",
                table: "targets",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_targets_import_file",
                table: "targets",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_targets_went",
                table: "targets",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_sources_identity_came",
                table: "sources",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_sources_import_file",
                table: "sources",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_sources_went",
                table: "sources",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_scopes_identity_came",
                table: "scopes",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scopes_import_file",
                table: "scopes",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_scopes_went",
                table: "scopes",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_regions_identity_came",
                table: "regions",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_regions_import_file",
                table: "regions",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_regions_went",
                table: "regions",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_rates_identity_came",
                table: "rates",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_rates_import_file",
                table: "rates",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_rates_went",
                table: "rates",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_identity_came",
                table: "programmes",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_programmes_import_file",
                table: "programmes",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_programmes_went",
                table: "programmes",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_populations_identity_came",
                table: "populations",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_populations_import_file",
                table: "populations",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_populations_went",
                table: "populations",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_measures_identity_came",
                table: "measures",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_measures_import_file",
                table: "measures",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_measures_went",
                table: "measures",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_figures_identity_came",
                table: "figures",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_figures_import_file",
                table: "figures",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_figures_measure",
                table: "figures",
                column: "measure");

            migrationBuilder.CreateIndex(
                name: "ix_figures_went",
                table: "figures",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_events_identity_came",
                table: "events",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_events_import_file",
                table: "events",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_events_went",
                table: "events",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_deflators_identity_came",
                table: "deflators",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_deflators_import_file",
                table: "deflators",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_deflators_went",
                table: "deflators",
                column: "went");

            migrationBuilder.CreateIndex(
                name: "ix_breaks_identity_came",
                table: "breaks",
                columns: new[] { "identity", "came" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_breaks_import_file",
                table: "breaks",
                column: "import_file");

            migrationBuilder.CreateIndex(
                name: "ix_breaks_went",
                table: "breaks",
                column: "went");
        }
    }
}
