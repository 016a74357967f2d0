package io.orderpulse.cep.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PlacesTest {

  @Property(seed = "1", tries = 300)
  void placesOfEqualThingsAreThoseOfAList(
      @ForAll @Size(max = 60) List<@IntRange(max = 30) Integer> numbers) {
    Places<String> places = Places.ofEqual();
    List<String> oracle = new ArrayList<>();
    for (int number : numbers) {
      String thing = new String("n" + number);
      assertThat(places.of(thing)).isEqualTo(oracle.indexOf(thing));
      places.addNew(thing);
      if (!oracle.contains(thing)) {
        oracle.add(thing);
      }
    }
    assertThat(places.things()).isEqualTo(oracle);
  }

  @Test
  void whatIsEqualButNotTheSameHasAPlaceOfItsOwn() {
    Places<String> places = Places.ofSame();
    List<String> things = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      String thing = new String("equal");
      assertThat(places.of(thing)).isEqualTo(-1);
      places.addNew(thing);
      places.addNew(thing);
      things.add(thing);
    }
    for (int i = 0; i < things.size(); i++) {
      assertThat(places.of(things.get(i))).isEqualTo(i);
    }
  }
}
