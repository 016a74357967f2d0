package io.orderpulse.jobs.metric;

import io.orderpulse.events.Event;

/**
 * A version of a policy, documented or deployed.
 *
 * @param version its name
 * @param scope orders that it is for, or null when that is not said
 */
public record ToldVersion(String version, PolicyScope scope) {

  /** Null when the event names no version. */
  static ToldVersion of(Event event) {
    String version = event.text("version");
    return version == null
        ? null
        : new ToldVersion(version, PolicyScope.of(event.data().get("scope")));
  }

  /** What the event is known by that tells of a version. */
  static String key(String source, String id) {
    return source + "|" + id;
  }
}
