using DmpAnalytics.Storage.Rows;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class DeflatorConfiguration() : StoredRowConfiguration<DeflatorRow>("deflators");
