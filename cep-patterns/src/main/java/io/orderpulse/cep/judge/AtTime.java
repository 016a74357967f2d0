package io.orderpulse.cep.judge;

/**
 * A deadline that was before the moment at which it is looked at. Its time is what counts.
 *
 * @param moment when it is looked at
 * @param now the deadline, ms, not after that
 */
public record AtTime(Moment moment, long now) implements WrappedMoment {

  @Override
  public boolean late() {
    return false;
  }
}
