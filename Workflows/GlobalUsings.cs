// The authoring surface of activities. Its names and signatures are Elsa's: against Elsa's own packages these two lines would be
// Elsa.Workflows, Elsa.Workflows.Attributes, Elsa.Workflows.Models, Elsa.Workflows.Memory, Elsa.Workflows.UIHints and Elsa.Extensions.
// What the engine adds beyond Elsa is in namespaces of its own (Engine.Extras, Engine.LogPersistence, …), which a file names itself.
global using SmartFactory.Engine.Activities;
global using SmartFactory.Engine.Execution;
