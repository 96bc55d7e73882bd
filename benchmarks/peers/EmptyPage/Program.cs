using EmptyPage;

// An empty page of the same framework, as a Razor page and as a component: what the framework itself costs.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddRazorPages();
builder.Services.AddRazorComponents();

var app = builder.Build();
app.UseAntiforgery();
app.MapRazorPages();
app.MapRazorComponents<Component>();
app.Run();
