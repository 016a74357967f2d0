package io.orderpulse.cep.cel;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.ArrayList;
import java.util.List;

/** The functions and operators that have closures: a function more is a line more. */
final class Calls {

  /** An element of a list or a map, as CEL's syntax tree names it. */
  static final String INDEX = "_[_]";

  private Calls() {}

  /** The target of a call is its first argument. */
  static Typed compile(CelCall call, ClosureCompiler compiler) throws NotInSubset {
    List<CelExpr> exprs = new ArrayList<>();
    call.target().ifPresent(exprs::add);
    exprs.addAll(call.args());
    List<Typed> args = compiler.compileAll(exprs);
    return switch (args.size()) {
      case 1 -> unary(call.function(), args.get(0), exprs.get(0).id());
      case 2 -> binary(call.function(), args.get(0), args.get(1), exprs.get(1).id());
      case 3 -> ternary(call.function(), args);
      default -> throw new NotInSubset();
    };
  }

  private static Typed unary(String function, Typed arg, long argId) throws NotInSubset {
    return switch (function) {
      case "!_" -> Logic.not(arg.node());
      case "-_" -> Arithmetic.negate(arg);
      case "size" -> Texts.size(arg);
      case "timestamp" -> TimeLiterals.timestamp(arg, argId);
      case "duration" -> TimeLiterals.duration(arg, argId);
      default -> throw new NotInSubset();
    };
  }

  private static Typed binary(String function, Typed l, Typed r, long rightId) throws NotInSubset {
    return switch (function) {
      case "_&&_" -> Logic.and(l.node(), r.node());
      case "_||_" -> Logic.or(l.node(), r.node());
      case "_==_" -> Comparisons.equal(l, r, true);
      case "_!=_" -> Comparisons.equal(l, r, false);
      case "_<_" -> Comparisons.order(l, r, Order.LESS);
      case "_<=_" -> Comparisons.order(l, r, Order.LESS_OR_EQUAL);
      case "_>_" -> Comparisons.order(l, r, Order.GREATER);
      case "_>=_" -> Comparisons.order(l, r, Order.GREATER_OR_EQUAL);
      case "@in" -> Comparisons.in(l, r);
      case INDEX -> Selects.index(l, r);
      case "_+_" -> Arithmetic.binary(l, r, Arithmetic::add);
      case "_-_" -> Arithmetic.binary(l, r, Arithmetic::subtract);
      case "_*_" -> Arithmetic.binary(l, r, Arithmetic::multiply);
      case "_/_" -> Arithmetic.binary(l, r, Arithmetic::divide);
      case "_%_" -> Arithmetic.binary(l, r, Arithmetic::modulo);
      case "startsWith" -> Texts.test(l, r, String::startsWith);
      case "endsWith" -> Texts.test(l, r, String::endsWith);
      case "contains" -> Texts.test(l, r, String::contains);
      case "matches" -> Texts.matches(l, r, rightId);
      default -> throw new NotInSubset();
    };
  }

  private static Typed ternary(String function, List<Typed> args) throws NotInSubset {
    if (!function.equals("_?_:_")) {
      throw new NotInSubset();
    }
    return Logic.choose(args.get(0).node(), args.get(1), args.get(2));
  }
}
