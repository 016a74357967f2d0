package io.orderpulse.jobs.elasticsearch;

import org.apache.flink.types.PojoTestUtils;
import org.junit.jupiter.api.Test;

class DocumentTest {

  @Test
  void shouldTravelWithoutKryo() {
    PojoTestUtils.assertSerializedAsPojoWithoutKryo(Document.class);
  }
}
