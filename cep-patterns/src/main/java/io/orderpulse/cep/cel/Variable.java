package io.orderpulse.cep.cel;

/**
 * A name that an expression may begin with.
 *
 * @param shape what it is
 * @param root where its value comes from, null when it is fixed
 * @param member the field of the root that it is, or null when it is the root itself
 * @param fixed its value when it is the same for every fact, else null
 */
record Variable(Shape shape, Root root, Member member, Object fixed) {

  static Variable of(Shape shape, Root root) {
    return new Variable(shape, root, null, null);
  }

  static Variable field(Root root, Member member) {
    return new Variable(member.shape(), root, member, null);
  }

  static Variable fixed(Shape shape, Object value) {
    return new Variable(shape, null, null, value);
  }

  /** The raw value, null when the fact has none. */
  Object raw(Frame frame) {
    if (fixed != null) {
      return fixed;
    }
    Object value = root.of(frame);
    return member == null || value == null ? value : member.raw(value);
  }
}
