package io.orderpulse.jobs.elasticsearch;

import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;

/** Believes everybody; only for {@code elasticsearch.tls.insecure}. */
final class TrustAnyone implements X509TrustManager {

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) {
    // Nobody is asked.
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) {
    // Nobody is asked.
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
