using Microsoft.Extensions.DependencyInjection;
using SmartFactory.Engine;
using SmartFactory.Engine.Runtime;
using SmartFactory.Workflows.Accounts;
using SmartFactory.Workflows.Aftercare;
using SmartFactory.Workflows.Agreements;
using SmartFactory.Workflows.Appeals;
using SmartFactory.Workflows.Applications;
using SmartFactory.Workflows.Audit;
using SmartFactory.Workflows.Calendar;
using SmartFactory.Workflows.Cases;
using SmartFactory.Workflows.Certificates;
using SmartFactory.Workflows.Changes;
using SmartFactory.Workflows.Companies;
using SmartFactory.Workflows.Completion;
using SmartFactory.Workflows.Costs;
using SmartFactory.Workflows.Councils;
using SmartFactory.Workflows.Data;
using SmartFactory.Workflows.Decisions;
using SmartFactory.Workflows.Documents;
using SmartFactory.Workflows.DraftRehearsals;
using SmartFactory.Workflows.Exits;
using SmartFactory.Workflows.Files;
using SmartFactory.Workflows.Guards;
using SmartFactory.Workflows.Idempotency;
using SmartFactory.Workflows.Incidents;
using SmartFactory.Workflows.Mail;
using SmartFactory.Workflows.Mentoring;
using SmartFactory.Workflows.Notices;
using SmartFactory.Workflows.Numbers;
using SmartFactory.Workflows.Operations;
using SmartFactory.Workflows.Payments;
using SmartFactory.Workflows.Projects;
using SmartFactory.Workflows.Rounds;
using SmartFactory.Workflows.Scoring;
using SmartFactory.Workflows.Selection;
using SmartFactory.Workflows.Settlement;
using SmartFactory.Workflows.Stages;
using SmartFactory.Workflows.Steps;
using SmartFactory.Workflows.Tasks;
using SmartFactory.Workflows.Verification;

namespace SmartFactory.Workflows;

/// <summary>Table of contents of the programme's code.</summary>
public static class WorkflowsRegistration
{
    public static IServiceCollection AddWorkflows(this IServiceCollection services) => services
        .AddActivitiesFrom(typeof(WorkflowsRegistration).Assembly)
        .AddRuntimePartsFrom(typeof(WorkflowsRegistration).Assembly)
        .AddData()
        .AddAccounts()
        .AddAftercare()
        .AddAgreements()
        .AddAppeals()
        .AddApplications()
        .AddAudit()
        .AddCalendar()
        .AddCases()
        .AddCertificates()
        .AddChanges()
        .AddCompanies()
        .AddCompletion()
        .AddCosts()
        .AddCouncils()
        .AddDecisions()
        .AddDocuments()
        .AddDraftRehearsals()
        .AddExits()
        .AddFiles()
        .AddGuards()
        .AddIdempotency()
        .AddIncidents()
        .AddMail()
        .AddMentoring()
        .AddNotices()
        .AddNumbers()
        .AddOperations()
        .AddPayments()
        .AddProjects()
        .AddRounds()
        .AddScoring()
        .AddSelection()
        .AddSettlement()
        .AddStages()
        .AddSteps()
        .AddTasks()
        .AddVerification();
}
