using DmpAnalytics.Storage.Rows;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class PopulationConfiguration() : StoredRowConfiguration<PopulationRow>("populations");
