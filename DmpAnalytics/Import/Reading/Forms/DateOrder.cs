namespace DmpAnalytics.Import.Reading.Forms;

/// <summary>Which of the two numbers before the year of a date is the day. Codes are stored in mappings and never renamed.</summary>
public enum DateOrder
{
    DayFirst,
    MonthFirst,
}
