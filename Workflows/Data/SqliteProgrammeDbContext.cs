using Microsoft.EntityFrameworkCore;

namespace SmartFactory.Workflows.Data;

public sealed class SqliteProgrammeDbContext(DbContextOptions options) : ProgrammeDbContext(options);
