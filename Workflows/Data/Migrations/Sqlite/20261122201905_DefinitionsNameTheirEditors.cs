using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartFactory.Workflows.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class DefinitionsNameTheirEditors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "deleted_at",
                table: "wf_definition_versions",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "updated_by",
                table: "wf_definition_versions",
                type: "TEXT",
                maxLength: 450,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_wf_instances_created_at",
                table: "wf_instances",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "IX_wf_instances_status_created_at",
                table: "wf_instances",
                columns: new[] { "status", "created_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_wf_instances_created_at",
                table: "wf_instances");

            migrationBuilder.DropIndex(
                name: "IX_wf_instances_status_created_at",
                table: "wf_instances");

            migrationBuilder.DropColumn(
                name: "deleted_at",
                table: "wf_definition_versions");

            migrationBuilder.DropColumn(
                name: "updated_by",
                table: "wf_definition_versions");
        }
    }
}
