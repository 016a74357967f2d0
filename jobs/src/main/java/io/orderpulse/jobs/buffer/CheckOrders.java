package io.orderpulse.jobs.buffer;

import io.orderpulse.events.Event;
import io.orderpulse.jobs.config.BufferConfig;
import io.orderpulse.jobs.time.JobClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import org.apache.flink.api.common.operators.MailboxExecutor;
import org.apache.flink.api.common.state.StateTtlConfig;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.StateInitializationContext;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.VoidNamespaceSerializer;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.InternalTimer;
import org.apache.flink.streaming.api.operators.InternalTimerService;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.operators.StreamOperatorParameters;
import org.apache.flink.streaming.api.operators.Triggerable;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.util.OutputTag;

/**
 * Keeps each open order with its progress and one timer, and lets its checks be made. It is an
 * operator of its own, as no function of Flink can tell of an order twice, at its deadline and when
 * its checks are done, and still keep all of it in keyed state.
 *
 * <p>Answers come by the mailbox, so that state is used by one thread. What is under way is in no
 * checkpoint: after a restart each open order wakes by its timer and asks again, which changes
 * nothing for the services.
 */
final class CheckOrders extends AbstractStreamOperator<Event>
    implements OneInputStreamOperator<OrderNews, Event>, Triggerable<String, VoidNamespace> {

  /** What the buffer asks other systems to do. */
  static final OutputTag<BufferCommand> COMMANDS =
      new OutputTag<>("commands", TypeInformation.of(BufferCommand.class)) {
        private static final long serialVersionUID = 1L;
      };

  private static final long serialVersionUID = 1L;

  /** How soon a degraded order is looked at again while its checks are under way, ms. */
  private static final long LOOK_AGAIN = 5_000;

  private static final long SWEEP = 1_000;

  private record UnderWay(CheckKind kind, String orderId, long started, Future<?> call) {}

  private final BufferConfig config;
  private final JobClock clock;
  private final BufferEvents events;
  private final BufferLogic logic;
  private final transient MailboxExecutor mailbox;
  private transient ValueState<OrderNews> order;
  private transient ValueState<Progress> progress;
  private transient ValueState<Byte> ended;
  private transient InternalTimerService<VoidNamespace> timers;
  private transient BufferCounters counters;
  private transient CheckDesk desk;
  private transient CheckClient client;
  private transient Map<Long, UnderWay> calls;
  private transient long lastCall;
  private transient long began;
  private transient boolean closed;

  CheckOrders(
      StreamOperatorParameters<Event> parameters,
      BufferConfig config,
      JobClock clock,
      BufferEvents events) {
    super(parameters);
    this.config = config;
    this.clock = clock;
    this.events = events;
    this.mailbox = parameters.getMailboxExecutor();
    this.logic =
        new BufferLogic(
            clock.simulatedMillis(config.degradeAfter()), config.giveUpAfter().toMillis());
  }

  @Override
  public void initializeState(StateInitializationContext context) throws Exception {
    super.initializeState(context);
    var store = context.getKeyedStateStore();
    order =
        store.getState(new ValueStateDescriptor<>("order", TypeInformation.of(OrderNews.class)));
    progress =
        store.getState(new ValueStateDescriptor<>("progress", TypeInformation.of(Progress.class)));
    var descriptor = new ValueStateDescriptor<>("ended", Types.BYTE);
    descriptor.enableTimeToLive(StateTtlConfig.newBuilder(config.remember()).build());
    ended = store.getState(descriptor);
  }

  @Override
  public void open() throws Exception {
    super.open();
    timers = getInternalTimerService("wake", VoidNamespaceSerializer.INSTANCE, this);
    counters = new BufferCounters(getMetricGroup().addGroup("buffer"));
    desk = new CheckDesk(config.inFlight(), config.waiting());
    counters.gauges(desk);
    client = new CheckClient(config);
    calls = new LinkedHashMap<>();
    began = clock.now();
    getProcessingTimeService().scheduleAtFixedRate(now -> sweep(), SWEEP, SWEEP);
  }

  @Override
  public void processElement(StreamRecord<OrderNews> element) throws Exception {
    OrderNews news = element.getValue();
    if (ended.value() == null) {
      switch (news.kind()) {
        case ACCEPTED -> accepted(news);
        case CONFIRMED -> heardConfirmed(news.own());
        case DEGRADED -> heardDegraded();
        case CANCELLED -> heardCancelled();
      }
      pump();
    } else if (news.kind() == NewsKind.ACCEPTED) {
      counters.count(BufferMetric.RESENT);
    }
  }

  private void accepted(OrderNews news) throws Exception {
    if (order.value() != null) {
      counters.count(BufferMetric.RESENT);
      return;
    }
    counters.count(BufferMetric.ACCEPTED);
    order.update(news);
    proceed(news, Progress.begin(needed(news)));
  }

  private int needed(OrderNews news) {
    int bits = 0;
    for (CheckKind kind : config.services().keySet()) {
      bits |= kind == CheckKind.COUPON && news.coupons().isEmpty() ? 0 : kind.bit();
    }
    return bits;
  }

  /** Somebody else confirmed it, or this job before a crash, which may have lost the rest. */
  private void heardConfirmed(boolean own) throws Exception {
    OrderNews news = order.value();
    if (news != null && progress.value().degraded()) {
      long now = clock.now();
      if (own) {
        freeze(news, now);
      }
      events.released(news, now).forEach(this::say);
    }
    end(news);
  }

  /** This job said so before a crash, which may have lost what goes with it. */
  private void heardDegraded() throws Exception {
    OrderNews news = order.value();
    if (news != null && !progress.value().degraded()) {
      freeze(news, clock.now());
      proceed(news, progress.value().withDegraded());
    }
  }

  private void heardCancelled() throws Exception {
    OrderNews news = order.value();
    if (news != null && progress.value().degraded()) {
      events.released(news, clock.now()).forEach(this::say);
    }
    end(news);
  }

  /** Does all that is to be done with an open order now, and sees that it wakes again. */
  private void proceed(OrderNews news, Progress before) throws Exception {
    Progress now = before;
    long time = clock.now();
    BufferLogic.Step step = logic.judge(news.time(), now, time, settled(news));
    if (step == BufferLogic.Step.DEGRADE) {
      counters.count(BufferMetric.DEGRADED);
      say(events.degraded(news, time));
      freeze(news, time);
      now = now.withDegraded();
      step = logic.judge(news.time(), now, time, true);
    }
    switch (step) {
      case CONFIRM -> confirm(news, now, time);
      case GIVE_UP -> {
        counters.count(BufferMetric.GIVEN_UP);
        cancel(news, now, BufferEvents.CHECKS_UNAVAILABLE, time);
      }
      case SETTLE -> settleLater(now);
      default -> wait(news, now, time);
    }
  }

  /** Whether everything is read that a former run of the job may have said of this order. */
  private boolean settled(OrderNews news) {
    return news.time() >= began || timers.currentWatermark() >= began;
  }

  private void settleLater(Progress now) throws Exception {
    timers.registerEventTimeTimer(VoidNamespace.INSTANCE, began);
    wakeAt(now, 0);
  }

  private void wait(OrderNews news, Progress now, long time) throws Exception {
    long real = timers.currentProcessingTime();
    boolean refused = false;
    if (real >= now.retryAt()) {
      for (CheckKind kind : CheckKind.values()) {
        if (now.misses(kind) && !desk.isBusy(kind, news.orderId())) {
          refused |= !desk.offer(kind, lane(news, now), news.orderId());
        }
      }
    }
    long again = real + (refused ? config.retryAfter().toMillis() : LOOK_AGAIN);
    if (real < now.retryAt()) {
      again = now.retryAt();
    }
    if (!now.degraded()) {
      long left = logic.deadline(news.time()) + 1 - time;
      long speed = Math.max(1, clock.simulatedMillis(Duration.ofSeconds(1)));
      again = Math.min(again, real + Math.max(1, (left * 1_000 + speed - 1) / speed));
    }
    wakeAt(now, again);
  }

  private static Lane lane(OrderNews news, Progress now) {
    if (news.vip()) {
      return Lane.VIP;
    }
    return now.degraded() ? Lane.LATER : Lane.NORMAL;
  }

  /** An order has one timer, the one of its progress. */
  private void wakeAt(Progress now, long at) throws Exception {
    if (now.wakeAt() != at) {
      if (now.wakeAt() != 0) {
        timers.deleteProcessingTimeTimer(VoidNamespace.INSTANCE, now.wakeAt());
      }
      if (at != 0) {
        timers.registerProcessingTimeTimer(VoidNamespace.INSTANCE, at);
      }
    }
    progress.update(now.withWakeAt(at));
  }

  private void confirm(OrderNews news, Progress now, long time) throws Exception {
    counters.count(BufferMetric.CONFIRMED);
    say(events.confirmed(news, time));
    if (now.degraded()) {
      events.released(news, time).forEach(this::say);
    }
    end(news);
  }

  private void cancel(OrderNews news, Progress now, String reason, long time) throws Exception {
    say(events.cancelled(news, reason, time));
    if (now.degraded()) {
      events.released(news, time).forEach(this::say);
    }
    end(news);
  }

  private void freeze(OrderNews news, long time) {
    events.frozen(news, time).forEach(this::say);
    output.collect(COMMANDS, new StreamRecord<>(events.preoccupy(news, time)));
    output.collect(COMMANDS, new StreamRecord<>(events.message(news, time)));
  }

  private void say(Event event) {
    output.collect(new StreamRecord<>(event));
  }

  private void end(OrderNews news) throws Exception {
    if (news != null) {
      wakeAt(progress.value(), 0);
      order.clear();
      progress.clear();
    }
    ended.update((byte) 1);
  }

  @Override
  public void onProcessingTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    OrderNews news = order.value();
    if (news != null && progress.value().wakeAt() == timer.getTimestamp()) {
      proceed(news, progress.value().withWakeAt(0));
      pump();
    }
  }

  @Override
  public void onEventTime(InternalTimer<String, VoidNamespace> timer) throws Exception {
    OrderNews news = order.value();
    if (news != null) {
      proceed(news, progress.value());
      pump();
    }
  }

  private void pump() throws Exception {
    desk.pump(this::start);
  }

  private boolean start(CheckKind kind, String orderId) throws Exception {
    setCurrentKey(orderId);
    OrderNews news = order.value();
    if (news == null || !progress.value().misses(kind)) {
      return false;
    }
    long call = ++lastCall;
    long started = System.nanoTime();
    Future<?> future = client.check(kind, news, answer -> hand(call, answer));
    calls.put(call, new UnderWay(kind, orderId, started, future));
    return true;
  }

  /** From the client's thread to this operator's. */
  private void hand(long call, CheckAnswer answer) {
    try {
      mailbox.execute(() -> answered(call, answer), "answer of a check");
    } catch (RejectedExecutionException e) {
      LOG.debug("an answer came after the end", e);
    }
  }

  private void answered(long number, CheckAnswer answer) throws Exception {
    UnderWay call = calls.remove(number);
    if (call == null || closed) {
      return;
    }
    boolean answered = !answer.unanswered();
    desk.finished(call.kind(), call.orderId(), call.started(), System.nanoTime(), answered);
    setCurrentKey(call.orderId());
    OrderNews news = order.value();
    if (news != null) {
      judge(news, progress.value(), call.kind(), answer);
    }
    pump();
  }

  private void judge(OrderNews news, Progress now, CheckKind kind, CheckAnswer answer)
      throws Exception {
    switch (answer.outcome()) {
      case PASSED -> {
        Progress passed = now.withPassed(kind);
        if (passed.complete()) {
          proceed(news, passed);
        } else {
          progress.update(passed);
        }
      }
      case REFUSED -> {
        counters.count(BufferMetric.REFUSED);
        cancel(news, now, answer.reason(), clock.now());
      }
      case UNANSWERED -> {
        counters.count(BufferMetric.UNANSWERED);
        LOG.debug("check {} of order {}: {}", kind, news.orderId(), answer.reason());
        proceed(news, now.withRetryAt(timers.currentProcessingTime() + pause(now.attempts())));
      }
    }
  }

  private long pause(int attempts) {
    long first = config.retryAfter().toMillis();
    return Math.min(config.retryMax().toMillis(), first << Math.min(attempts, 20));
  }

  /** Ends checks that take too long, those too whose answers come byte by byte. */
  private void sweep() {
    long bound = System.nanoTime() - config.checkTimeout().toNanos();
    List<Future<?>> late = new ArrayList<>();
    for (UnderWay call : calls.values()) {
      if (call.started() - bound > 0) {
        break;
      }
      late.add(call.call());
    }
    late.forEach(call -> call.cancel(true));
    counters.count(BufferMetric.TIMED_OUT, late.size());
  }

  @Override
  public void close() throws Exception {
    closed = true;
    if (client != null) {
      client.close();
    }
    super.close();
  }
}
