package io.orderpulse.sandbox.cli;

import picocli.CommandLine.Command;

/** What belongs to the indices. */
@Command(
    name = "index",
    description = "Look after the Elasticsearch indices.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = RebuildIndex.class)
public final class IndexCommand {}
