package io.orderpulse.sandbox.cli;

import picocli.CommandLine.Command;

/** What belongs to the boards. */
@Command(
    name = "dashboards",
    description = "Bring the index templates and the Kibana boards to their servers.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {ImportDashboards.class, ExportDashboards.class})
public final class DashboardsCommand {}
