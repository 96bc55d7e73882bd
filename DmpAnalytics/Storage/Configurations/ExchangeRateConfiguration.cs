using DmpAnalytics.Storage.Rows;

namespace DmpAnalytics.Storage.Configurations;

internal sealed class ExchangeRateConfiguration() : StoredRowConfiguration<ExchangeRateRow>("rates");
