package io.orderpulse.jobs.decision;

import io.orderpulse.cep.engine.RuleChange;
import io.orderpulse.events.Event;

/**
 * What decisions depend on besides the order; one of both is null. A POJO for Flink.
 *
 * @param reported a warehouse's capacity
 * @param rule a version of a rule
 */
public record DecisionNews(Event reported, RuleChange rule) {}
