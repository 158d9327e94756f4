package org.henryjournal;

/** The program: a command line or the window. */
public final class Henry {

  private Henry() {}

  sealed interface A permits B, C {}

  record B(int x) implements A {}

  record C(String y) implements A {}

  static String f(A a) {
    return switch (a) {
      case B b -> "b" + b.x();
      case C c -> c.y();
    };
  }

  public static void main(String[] args) {
    System.out.println(f(new B(3)));
  }
}
