package io.orderpulse.jobs.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponsePolicyTest {

  @ParameterizedTest
  @CsvSource({
    "200, 5, READ_ITEMS",
    "201, 5, READ_ITEMS",
    "401, 5, FAIL",
    "403, 5, FAIL",
    "404, 5, FAIL",
    "405, 5, FAIL",
    "410, 5, FAIL",
    "408, 5, RETRY",
    "429, 1, RETRY",
    "500, 1, RETRY",
    "503, 5, RETRY",
    "400, 5, SPLIT",
    "413, 2, SPLIT",
    "400, 1, REJECT",
    "413, 1, REJECT",
    "302, 1, REJECT"
  })
  void shouldJudgeTheRequest(int status, int documents, ResponsePolicy.Request verdict) {
    assertThat(ResponsePolicy.request(status, documents)).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({
    "200, some_exception, 0, WRITTEN",
    "201, some_exception, 0, WRITTEN",
    "409, some_exception, 0, STALE",
    "401, some_exception, 99, RETRY",
    "403, some_exception, 99, RETRY",
    "408, some_exception, 99, RETRY",
    "429, some_exception, 99, RETRY",
    "502, some_exception, 99, RETRY",
    "503, some_exception, 99, RETRY",
    "504, some_exception, 99, RETRY",
    "500, some_exception, 0, RETRY_COUNTED",
    "500, some_exception, 8, RETRY_COUNTED",
    "500, some_exception, 9, REJECT",
    "400, some_exception, 0, REJECT",
    "404, some_exception, 99, RETRY",
    "413, some_exception, 0, REJECT",
    "400, , 0, REJECT",
    "400, index_closed_exception, 99, RETRY",
    "400, validation_exception, 99, RETRY",
    "400, strict_dynamic_mapping_exception, 0, REJECT"
  })
  void shouldJudgeTheItem(int status, String errorType, int errors, ResponsePolicy.Item verdict) {
    assertThat(ResponsePolicy.item(status, errorType, errors)).isEqualTo(verdict);
  }
}
