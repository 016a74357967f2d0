package io.orderpulse.sandbox.server;

import java.util.HashMap;
import java.util.Map;

/**
 * What may differ between two sandbox clusters.
 *
 * @param uiPort port of REST and web UI on 127.0.0.1
 * @param taskManagers TaskManagers to start, at least 1
 * @param slots task slots of each, at least 1
 * @param memory memory of each
 * @param settings Flink settings that override flink-conf/config-sandbox.yaml, key to value
 */
public record FlinkOptions(
    int uiPort,
    int taskManagers,
    int slots,
    TaskManagerMemory memory,
    Map<String, String> settings) {

  private static final int SLOTS = 12;

  /** Checkpoints as flink-conf/config.yaml has them; in the sandbox they are closer together. */
  static final Map<String, String> LOADED =
      Map.of(
          "execution.checkpointing.interval", "30 s",
          "execution.checkpointing.min-pause", "10 s",
          "execution.checkpointing.timeout", "10 min");

  /** Checks the numbers and copies the map. */
  public FlinkOptions {
    if (taskManagers < 1 || slots < 1) {
      throw new SandboxException("A Flink cluster needs at least one TaskManager and one slot.");
    }
    settings = Map.copyOf(settings);
  }

  /**
   * One TaskManager of twelve slots: six jobs of two subtasks.
   *
   * @param uiPort port of REST and web UI
   * @return the options
   */
  public static FlinkOptions on(int uiPort) {
    return new FlinkOptions(uiPort, 1, SLOTS, TaskManagerMemory.DEFAULT, Map.of());
  }

  /**
   * One TaskManager for benchmarks: with checkpoints as far apart as where load is real.
   *
   * @param slots its task slots
   * @param memoryMb all of its memory; with RocksDB a third of it is for that
   * @param rocksdb whether state lies in RocksDB instead of on the heap
   */
  public static FlinkOptions underLoad(int slots, int memoryMb, boolean rocksdb) {
    int managed = rocksdb ? memoryMb / 3 : TaskManagerMemory.DEFAULT.managedMb();
    TaskManagerMemory memory = new TaskManagerMemory(memoryMb, managed);
    return new FlinkOptions(Ports.free(), 1, slots, memory, LOADED)
        .with("state.backend.type", rocksdb ? "rocksdb" : "hashmap")
        .with("execution.checkpointing.incremental", String.valueOf(rocksdb));
  }

  /**
   * The same with one more setting.
   *
   * @param key a Flink option, as "state.backend.type"
   * @param value its value
   * @return new options
   */
  public FlinkOptions with(String key, String value) {
    Map<String, String> more = new HashMap<>(settings);
    more.put(key, value);
    return new FlinkOptions(uiPort, taskManagers, slots, memory, more);
  }
}
