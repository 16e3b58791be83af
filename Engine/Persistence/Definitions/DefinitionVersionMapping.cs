using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SmartFactory.Engine.Persistence.Definitions;

internal sealed class DefinitionVersionMapping : IEntityTypeConfiguration<DefinitionVersionRow>
{
    public void Configure(EntityTypeBuilder<DefinitionVersionRow> builder)
    {
        builder.ToTable("wf_definition_versions");
        builder.HasKey(r => r.Id);
        builder.Property(r => r.Id).HasColumnName("id").HasMaxLength(100);
        builder.Property(r => r.DefinitionId).HasColumnName("definition_id").HasMaxLength(100);
        builder.Property(r => r.Version).HasColumnName("version");
        builder.Property(r => r.Name).HasColumnName("name").HasMaxLength(300);
        builder.Property(r => r.Description).HasColumnName("description");
        builder.Property(r => r.IsLatest).HasColumnName("is_latest");
        builder.Property(r => r.IsPublished).HasColumnName("is_published");
        builder.Property(r => r.Json).HasColumnName("json");
        builder.Property(r => r.ChangeNote).HasColumnName("change_note");
        builder.Property(r => r.CreatedAt).HasColumnName("created_at");
        builder.Property(r => r.CreatedBy).HasColumnName("created_by").HasMaxLength(450);
        builder.Property(r => r.UpdatedAt).HasColumnName("updated_at");
        builder.Property(r => r.UpdatedBy).HasColumnName("updated_by").HasMaxLength(450);
        builder.Property(r => r.DeletedAt).HasColumnName("deleted_at");
        builder.Property(r => r.PublishedAt).HasColumnName("published_at");
        builder.Property(r => r.PublishedBy).HasColumnName("published_by").HasMaxLength(450);

        builder.HasIndex(r => new { r.DefinitionId, r.Version }).IsUnique();

        // At most one latest and one published version of a definition, whatever the code does.
        builder.HasIndex(r => r.DefinitionId, "ux_wf_definition_latest").IsUnique().HasFilter("is_latest");
        builder.HasIndex(r => r.DefinitionId, "ux_wf_definition_published").IsUnique().HasFilter("is_published");
    }
}
