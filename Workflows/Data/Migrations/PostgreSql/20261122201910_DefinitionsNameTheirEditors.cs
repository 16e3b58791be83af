using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SmartFactory.Workflows.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class DefinitionsNameTheirEditors : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "published_by",
                table: "wf_definition_versions",
                type: "character varying(450)",
                maxLength: 450,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "created_by",
                table: "wf_definition_versions",
                type: "character varying(450)",
                maxLength: 450,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(200)",
                oldMaxLength: 200,
                oldNullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "deleted_at",
                table: "wf_definition_versions",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "updated_by",
                table: "wf_definition_versions",
                type: "character varying(450)",
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

            migrationBuilder.AlterColumn<string>(
                name: "published_by",
                table: "wf_definition_versions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(450)",
                oldMaxLength: 450,
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "created_by",
                table: "wf_definition_versions",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(450)",
                oldMaxLength: 450,
                oldNullable: true);
        }
    }
}
