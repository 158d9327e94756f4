package org.henryjournal;

/** The program: a command line or the window. */
public final class Henry {

  private Henry() {}

  public static void main(String[] args) {
    System.exit(0);
  }
}
