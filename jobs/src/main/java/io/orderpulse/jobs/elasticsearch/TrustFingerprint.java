package io.orderpulse.jobs.elasticsearch;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import javax.net.ssl.X509TrustManager;

/**
 * Believes a chain that contains a certificate of one fingerprint and is valid up to it. The
 * fingerprint alone would not do: anybody may append somebody else's certificate to a chain.
 */
final class TrustFingerprint implements X509TrustManager {

  private final String sha256;

  TrustFingerprint(String sha256) {
    this.sha256 = sha256;
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    try {
      for (X509Certificate certificate : chain) {
        if (fingerprint(certificate).equals(sha256)) {
          TlsContexts.trusting(List.of(certificate)).checkServerTrusted(chain, type);
          return;
        }
      }
    } catch (CertificateException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new CertificateException("the chain cannot be checked", e);
    }
    throw new CertificateException(
        "no certificate of the server has the SHA-256 "
            + sha256
            + " (elasticsearch.tls.fingerprint)");
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw new CertificateException("clients are not asked for certificates");
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }

  static String fingerprint(X509Certificate certificate) throws GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
    return HexFormat.of().formatHex(digest);
  }
}
