using Microsoft.EntityFrameworkCore;

namespace SmartFactory.Workflows.Data;

public sealed class PostgreSqlProgrammeDbContext(DbContextOptions options) : ProgrammeDbContext(options);
