package io.orderpulse.events;

import io.orderpulse.events.record.JsonText;
import io.orderpulse.events.record.Nullable;
import io.orderpulse.events.record.Time;
import io.orderpulse.events.type.AnyOf;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Fills any record of the contract at random, with nulls exactly where they are allowed. */
public final class RandomRecords {

  private static final long YEAR_2100 = 4_102_444_800_000L;
  private static final String ALPHABET = "abz09 -|/\"\\\n\u0000\u007f李轨é\ud83d\ude00";

  private final Random random;

  public RandomRecords(long seed) {
    random = new Random(seed);
  }

  public <T> T next(Class<T> shape) {
    RecordComponent[] components = shape.getRecordComponents();
    Object[] values = new Object[components.length];
    boolean alternativeGiven = false;
    for (int i = 0; i < components.length; i++) {
      boolean alternative = components[i].isAnnotationPresent(AnyOf.class);
      boolean mayBeNull =
          components[i].isAnnotationPresent(Nullable.class) || (alternative && alternativeGiven);
      alternativeGiven |= alternative;
      values[i] = mayBeNull && random.nextBoolean() ? null : value(components[i]);
    }
    try {
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      Constructor<T> constructor = shape.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("cannot make a " + shape, e);
    }
  }

  /** A text without half surrogate pairs, never empty. */
  public String text() {
    StringBuilder text = new StringBuilder("x");
    int[] alphabet = ALPHABET.codePoints().toArray();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.appendCodePoint(alphabet[random.nextInt(alphabet.length)]);
    }
    return text.toString();
  }

  private Object value(RecordComponent component) {
    if (component.isAnnotationPresent(Time.class) || component.getName().equals("time")) {
      return (long) (random.nextDouble() * YEAR_2100);
    }
    if (component.isAnnotationPresent(JsonText.class)) {
      return "{\"n\":%d,\"list\":[true,{\"t\":\"轨\"}]}".formatted(random.nextInt());
    }
    return value(component.getGenericType());
  }

  private Object value(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic.getRawType() == List.class
          ? list(generic.getActualTypeArguments()[0])
          : map(generic.getActualTypeArguments()[1]);
    }
    Class<?> raw = (Class<?>) type;
    if (raw == String.class || raw == Object.class) {
      return text();
    } else if (raw == long.class || raw == Long.class) {
      return random.nextLong();
    } else if (raw == int.class || raw == Integer.class) {
      return random.nextInt();
    } else if (raw == double.class || raw == Double.class) {
      return random.nextGaussian();
    } else if (raw == boolean.class || raw == Boolean.class) {
      return random.nextBoolean();
    } else if (raw == BigDecimal.class) {
      return BigDecimal.valueOf(random.nextLong(), 1 + random.nextInt(20));
    } else if (raw.isEnum()) {
      Object[] constants = raw.getEnumConstants();
      return constants[random.nextInt(constants.length)];
    }
    return next(raw);
  }

  private List<Object> list(Type element) {
    List<Object> list = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      list.add(value(element));
    }
    return list;
  }

  private Map<String, Object> map(Type element) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      map.put(text(), value(element));
    }
    return map;
  }
}
