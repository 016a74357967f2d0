package io.orderpulse.sandbox.scenario;

import java.util.List;

/**
 * The stories of one rule.
 *
 * @param rule id of the rule
 * @param tells what it is about, in one or two sentences
 * @param naive what a literal reading would do, or null
 * @param notes what else a reader should know
 * @param scenarios the stories; the first is the picture of the rule
 */
public record ScenarioFile(
    String rule, String tells, String naive, List<String> notes, List<Scenario> scenarios) {}
