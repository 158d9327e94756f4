package org.henryjournal.door;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;

/** Asks the Henry that runs, from another start of it. Never waits without an end. */
public final class Doorbell {

  /** A command that has begun is given up after this, although it says that it goes on. */
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private final DoorPlace place;
  private final Duration patience;

  public Doorbell(DoorPlace place) {
    this(place, Conversation.TURN.plusSeconds(4));
  }

  /**
   * @param patience how long nothing at all may be heard; longer than the other side waits itself
   */
  Doorbell(DoorPlace place, Duration patience) {
    this.place = place;
    this.patience = patience;
  }

  /** Asks whoever has a journal open. */
  public Reply ask(Path journal, Question question) {
    return ask(place.ofJournal(journal), DoorPlace.name(journal), question);
  }

  /** Whether somebody may have it open and listen: then asking is worth while. */
  public boolean isThere(Path journal) {
    return Files.exists(place.ofJournal(journal), LinkOption.NOFOLLOW_LINKS);
  }

  /** Asks the window, whatever journal it shows. */
  public Reply askWindow(Question question) {
    return ask(place.ofWindow(), "", question);
  }

  private Reply ask(Path socket, String journal, Question question) {
    if (!Files.exists(socket, LinkOption.NOFOLLOW_LINKS)) {
      return Reply.Not.NOBODY;
    }
    try (SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.configureBlocking(false);
      try {
        connect(channel, socket);
      } catch (Wire.TooLate e) {
        return Reply.Not.BUSY;
      } catch (IOException e) {
        return Reply.Not.NOBODY;
      }
      if (!Peer.isOwner(channel, socket)) {
        return Reply.Not.NOBODY;
      }
      try (Wire wire = new Wire(channel)) {
        return converse(wire, journal, question);
      }
    } catch (IOException | UnsupportedOperationException e) {
      return Reply.Not.NOBODY;
    }
  }

  private void connect(SocketChannel channel, Path socket) throws IOException {
    if (channel.connect(UnixDomainSocketAddress.of(socket))) {
      return;
    }
    try (Selector selector = Selector.open()) {
      SelectionKey key = channel.register(selector, SelectionKey.OP_CONNECT);
      if (selector.select(patience.toMillis()) == 0 || !channel.finishConnect()) {
        throw new Wire.TooLate();
      }
      key.cancel();
    }
  }

  private Reply converse(Wire wire, String journal, Question question) throws IOException {
    Wire.Frame first;
    try {
      byte[] greeting = new Greeting(Greeting.VERSION, journal).packed();
      wire.send(Wire.Kind.HELLO, greeting, patience);
      Wire.Frame frame = question.frame();
      wire.send(frame.kind(), frame.bytes(), patience);
      first = wire.receive(Wire.USUAL, patience);
    } catch (Wire.TooLate e) {
      return Reply.Not.BUSY;
    } catch (IOException e) {
      // It went away before it could begin.
      return Reply.Not.LEAVING;
    }
    try {
      if (first.kind() != Wire.Kind.READY) {
        return end(wire, first);
      }
      wire.send(Wire.Kind.GO, new byte[0], patience);
      return end(wire, wire.receive(Wire.USUAL, patience));
    } catch (IOException e) {
      return Reply.Not.LOST;
    }
  }

  private Reply end(Wire wire, Wire.Frame first) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    long end = System.nanoTime() + LONGEST.toNanos();
    for (Wire.Frame frame = first; ; frame = wire.receive(Wire.USUAL, patience)) {
      if (System.nanoTime() > end || out.size() + err.size() > Conversation.MOST_PRINTED) {
        return Reply.Not.LOST;
      }
      switch (frame.kind()) {
        case WORKING -> {
          continue;
        }
        case OUT -> out.writeBytes(frame.bytes());
        case ERR -> err.writeBytes(frame.bytes());
        case DONE -> {
          return new Reply.Done(
              out.toString(StandardCharsets.UTF_8),
              err.toString(StandardCharsets.UTF_8),
              new Packed.In(frame.bytes()).number());
        }
        case NO -> {
          int why = new Packed.In(frame.bytes()).number();
          Reply.Not[] all = Reply.Not.values();
          return why >= 0 && why < all.length ? all[why] : Reply.Not.OTHER_VERSION;
        }
        default -> {
          return Reply.Not.OTHER_VERSION;
        }
      }
    }
  }
}
