package io.orderpulse.jobs.elasticsearch;

import io.orderpulse.jobs.config.ConfigException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** TLS contexts that believe whom {@link TlsTrust} names. */
final class TlsContexts {

  private TlsContexts() {}

  static SSLContext of(TlsTrust trust) {
    try {
      if (trust.insecure()) {
        return context(new TrustAnyone());
      }
      if (trust.fingerprint() != null) {
        return context(new TrustFingerprint(trust.fingerprint()));
      }
      return trust.caFile() == null
          ? SSLContext.getDefault()
          : context(trusting(read(trust.caFile())));
    } catch (GeneralSecurityException e) {
      throw new ConfigException("TLS cannot be set up: " + e.getMessage(), e);
    }
  }

  /** A manager that trusts chains up to one of the certificates. */
  static X509TrustManager trusting(Collection<? extends Certificate> authorities)
      throws GeneralSecurityException {
    try {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int n = 0;
      for (Certificate authority : authorities) {
        store.setCertificateEntry("authority-" + n++, authority);
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(store);
      return (X509TrustManager) factory.getTrustManagers()[0];
    } catch (IOException e) {
      throw new GeneralSecurityException("an empty key store cannot be made", e);
    }
  }

  private static Collection<? extends Certificate> read(String file) {
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      Collection<? extends Certificate> found =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (found.isEmpty()) {
        throw new ConfigException("elasticsearch.tls.ca-file: " + file + " holds no certificate");
      }
      return found;
    } catch (IOException | GeneralSecurityException e) {
      throw new ConfigException(
          "elasticsearch.tls.ca-file: %s cannot be read as PEM certificates (%s)"
              .formatted(file, e.getClass().getSimpleName()),
          e);
    }
  }

  private static SSLContext context(X509TrustManager manager) throws GeneralSecurityException {
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, new TrustManager[] {manager}, null);
    return context;
  }
}
