package io.orderpulse.jobs.buffer;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderpulse.jobs.buffer.CheckAnswer.Outcome;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckPolicyTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "200 | {\"ok\":true}                                   | PASSED     | -",
        "201 | {\"ok\":true,\"more\":1}                        | PASSED     | -",
        "200 | {\"ok\":false,\"reason_code\":\"out-of-stock\"} | REFUSED    | stock-out-of-stock",
        "200 | {\"ok\":false}                                  | REFUSED    | stock-refused",
        "200 | {\"ok\":false,\"reason_code\":\"张三 缺货\"}    | REFUSED    | stock-refused",
        "200 | {\"ok\":\"true\"}                               | UNANSWERED | no field ok that is true or false",
        "200 | {}                                              | UNANSWERED | no field ok that is true or false",
        "200 | <html>                                          | UNANSWERED | no JSON",
        "302 | {\"ok\":true}                                   | UNANSWERED | HTTP 302",
        "404 | {\"ok\":false}                                  | UNANSWERED | HTTP 404",
        "429 | {\"ok\":false}                                  | UNANSWERED | HTTP 429",
        "500 | {\"ok\":true}                                   | UNANSWERED | HTTP 500",
      })
  void onlyAnAnswerAboutTheOrderCounts(int status, String body, Outcome outcome, String reason) {
    assertThat(CheckPolicy.classify(CheckKind.STOCK, status, body.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new CheckAnswer(outcome, reason));
  }

  @ParameterizedTest
  @CsvSource({"200", "204"})
  void nothingIsNoAnswer(int status) {
    assertThat(CheckPolicy.classify(CheckKind.PRICE, status, new byte[0]).unanswered()).isTrue();
  }
}
