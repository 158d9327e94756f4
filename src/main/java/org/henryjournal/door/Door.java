package org.henryjournal.door;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Listens on a socket for what other starts of Henry want, until it is closed. Each caller is
 * answered on a thread of its own; one that stays silent, sends rubbish or only half of what it
 * should is sent away, and nobody hears of it.
 */
public final class Door implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(Door.class.getName());

  /** More at once are no rep's. */
  private static final int MOST_CALLERS = 16;

  private final ServerSocketChannel server;
  private final Path socket;
  private final Host host;
  private final Commands commands;
  private final Optional<FileChannel> right;
  private final Semaphore callers = new Semaphore(MOST_CALLERS);

  /**
   * @param right what goes with the door: a lock
   */
  private Door(
      ServerSocketChannel server,
      Path socket,
      Host host,
      Commands commands,
      Optional<FileChannel> right) {
    this.server = server;
    this.socket = socket;
    this.host = host;
    this.commands = commands;
    this.right = right;
  }

  /**
   * Opens the door of a journal that this process holds locked: that is what allows to take away a
   * socket that is there.
   *
   * @return empty where the system has no such sockets, or no folder for one: then nobody can ask
   */
  public static Optional<Door> ofJournal(
      DoorPlace place, Path journal, Host host, Commands commands) {
    try {
      place.make();
      return Optional.of(open(place.ofJournal(journal), host, commands, Optional.empty()));
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(System.Logger.Level.INFO, "No door for other starts: {0}", String.valueOf(e));
      return Optional.empty();
    }
  }

  /**
   * Opens the door of the window.
   *
   * @return empty also where another window has it
   */
  public static Optional<Door> ofWindow(DoorPlace place, Host host, Commands commands) {
    try {
      Optional<FileChannel> right = place.lockWindow();
      if (right.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(open(place.ofWindow(), host, commands, right));
      } catch (IOException | UnsupportedOperationException e) {
        right.get().close();
        throw e;
      }
    } catch (IOException | UnsupportedOperationException e) {
      LOG.log(System.Logger.Level.INFO, "No door for other starts: {0}", String.valueOf(e));
      return Optional.empty();
    }
  }

  private static Door open(Path socket, Host host, Commands commands, Optional<FileChannel> right)
      throws IOException {
    ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    try {
      Files.deleteIfExists(socket);
      server.bind(UnixDomainSocketAddress.of(socket));
    } catch (IOException e) {
      server.close();
      throw e;
    }
    Door door = new Door(server, socket, host, commands, right);
    Thread.ofPlatform().daemon().name("door").start(door::listen);
    return door;
  }

  private void listen() {
    while (server.isOpen()) {
      try {
        SocketChannel caller = server.accept();
        if (callers.tryAcquire()) {
          Thread.ofVirtual().name("caller").start(() -> serve(caller));
        } else {
          caller.close();
        }
      } catch (ClosedChannelException e) {
        return;
      } catch (IOException e) {
        LOG.log(System.Logger.Level.INFO, "A caller was not let in: {0}", String.valueOf(e));
      }
    }
  }

  private void serve(SocketChannel caller) {
    try (caller) {
      if (Peer.isOwner(caller, socket)) {
        try (Wire wire = new Wire(caller)) {
          new Conversation(wire, host, commands).hold();
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(System.Logger.Level.INFO, "A caller was sent away: {0}", String.valueOf(e));
    } finally {
      callers.release();
    }
  }

  /** Nobody is let in any more; who is inside is answered to the end. */
  @Override
  public void close() {
    try {
      server.close();
      Files.deleteIfExists(socket);
      if (right.isPresent()) {
        right.get().close();
      }
    } catch (IOException e) {
      LOG.log(System.Logger.Level.INFO, "A door did not close: {0}", String.valueOf(e));
    }
  }
}
