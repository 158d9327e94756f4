package org.henryjournal.journal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.henryjournal.domain.Refusal;
import org.henryjournal.journal.seal.SealHeader;

/**
 * An open journal: its file, its index, the one writer and the stores that answer questions. Close
 * it to let the next start be quick; not closing loses nothing.
 */
public final class Journal implements AutoCloseable {

  private final JournalFile file;
  private final Index index;
  private final JournalWriter writer;
  private final FigureStore figures;
  private final Optional<DraftsFile> draftsFile;
  private final Drafts drafts;
  private final Object keeping = new Object();
  private final Clock clock;
  private final JournalFile.Reading opening;
  private final Optional<Refusal> readOnly;
  private final Optional<Journal> present;
  private final AtomicBoolean closed = new AtomicBoolean();
  private final boolean isLent;
  private volatile Optional<Backups> backups = Optional.empty();

  private Journal(JournalFile file, Index.Opened opened, Path indexFolder, Clock clock) {
    this(file, opened, indexFolder, Optional.empty(), clock);
  }

  /**
   * @param present the journal of which this is an earlier state
   */
  private Journal(
      JournalFile file,
      Index.Opened opened,
      Path indexFolder,
      Optional<Journal> present,
      Clock clock) {
    this.isLent = false;
    this.present = present;
    this.file = file;
    this.index = opened.index();
    this.clock = clock;
    this.opening = opened.reading();
    JournalFile.Position end = opening.position();
    this.readOnly =
        present.isPresent()
            ? Optional.of(new Refusal("journal.read.only.past", LocalDate.now(clock)))
            : readOnly(file, opening);
    this.writer = new JournalWriter(file, index, end, readOnly, clock);
    // The figures that were kept are of a journal that was whole.
    this.figures =
        new FigureStore(
            index,
            writer,
            new FactsFile(indexFolder, id(), file.seal()),
            opening.damage().isPresent() || present.isPresent() ? JournalFile.NOTHING : end);
    // What is typed is typed for the journal as it is.
    this.draftsFile =
        present.isPresent()
            ? Optional.empty()
            : Optional.of(new DraftsFile(indexFolder, id(), file.seal()));
    this.drafts = draftsFile.map(DraftsFile::drafts).orElseGet(Drafts::new);
  }

  /** The same journal for somebody else: closing that closes nothing. */
  private Journal(Journal lender) {
    file = lender.file;
    index = lender.index;
    writer = lender.writer;
    figures = lender.figures;
    clock = lender.clock;
    opening = lender.opening;
    readOnly = lender.readOnly;
    present = lender.present;
    backups = lender.backups;
    drafts = new Drafts();
    draftsFile = Optional.empty();
    isLent = true;
  }

  /**
   * This journal for somebody who opens and closes one by habit: what is written through it is
   * written here, and closing it leaves this one open. It must not be used longer than this one.
   */
  public Journal lent() {
    return new Journal(this);
  }

  /** Whether somebody else has it open and goes on with it. */
  public boolean isLent() {
    return isLent;
  }

  /**
   * The journal as it was at the end of a past day, to be read only: what was written by then,
   * whatever day it tells of. It is to be closed before this one.
   *
   * @param progress of making its index, in memory
   */
  public Journal asOf(LocalDate day, Progress progress) {
    JournalFile.Position end = writer.position();
    Clock thatDay =
        Clock.fixed(
            day.atTime(LocalTime.of(23, 59)).atZone(clock.getZone()).toInstant(), clock.getZone());
    JournalFile.Position then = file.at(day, end);
    return new Journal(
        file,
        new Index.Opened(Index.inMemory(file, then, progress), JournalFile.Reading.whole(then)),
        index.folder(),
        Optional.of(this),
        thatDay);
  }

  /** What was done when. */
  public History history() {
    return new History(file, writer.position(), index.read());
  }

  /** The journal of which this is an earlier state; empty as a rule. */
  public Optional<Journal> present() {
    return present;
  }

  /** What this journal takes for now: an earlier state stands at the end of its day. */
  public Clock clock() {
    return clock;
  }

  private static Optional<Refusal> readOnly(JournalFile file, JournalFile.Reading reading) {
    if (reading.damage().isPresent()) {
      return Optional.of(new Refusal("journal.read.only.damaged", file.path()));
    }
    return file.isReadOnly()
        ? Optional.of(new Refusal("journal.read.only.file", file.path()))
        : Optional.empty();
  }

  /**
   * Opens a journal that is there.
   *
   * <p>One that is damaged inside, or may not be written, is opened to be read only ({@link
   * #readOnly}).
   *
   * @param indexFolder where its index lies or is to be made
   * @throws Refusal when it is not there, open elsewhere, newer, or no journal; it is untouched
   *     then
   */
  public static Journal open(Path path, Path indexFolder, Clock clock, Progress progress) {
    return open(path, indexFolder, clock, Damage.PLAIN, progress);
  }

  /**
   * @param words for what is damaged
   */
  public static Journal open(
      Path path, Path indexFolder, Clock clock, Damage.Words words, Progress progress) {
    return open(path, indexFolder, clock, words, progress, Unlock.NOBODY);
  }

  /**
   * @param words for what is damaged
   * @param unlock is asked for the password where the journal is sealed
   */
  public static Journal open(
      Path path,
      Path indexFolder,
      Clock clock,
      Damage.Words words,
      Progress progress,
      Unlock unlock) {
    return open(JournalFile.unlock(path, unlock), indexFolder, clock, words, progress);
  }

  /** Ends before it looks at an interrupt, which would close the files it reads. */
  static Journal open(
      JournalFile file, Path indexFolder, Clock clock, Damage.Words words, Progress progress) {
    boolean interrupted = Thread.interrupted();
    boolean opened = false;
    try {
      Resealing.sweep(file.path());
      Journal journal =
          new Journal(file, Index.open(file, indexFolder, words, progress), indexFolder, clock);
      opened = true;
      return journal;
    } finally {
      if (!opened) {
        file.close();
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /**
   * Loads what opening a journal needs. It takes half of the time of the first opening, and can be
   * done on another thread while the window's toolkit starts; not doing it changes nothing else.
   */
  public static void prepare() {
    Index.prepare();
  }

  /**
   * Makes a new journal file; what is there already is never replaced.
   *
   * @param sample a journal of made-up entries
   */
  public static void create(Path path, boolean sample, Clock clock) {
    OffsetDateTime now = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
    JournalFile.create(path, new JournalHeader(UUID.randomUUID(), now, sample));
  }

  /** Whether a journal was once open at this path, so that its absence is worth a question. */
  public static boolean wasHere(Path indexFolder) {
    return Files.exists(IndexDatabase.path(indexFolder));
  }

  public Path path() {
    return file.path();
  }

  /** Takes the last action back, and says what that was; empty where there is none. */
  public Optional<Undone> undo() {
    Optional<String> customer = about(writer.lastUndoable());
    return writer.undo().map(deed -> new Undone(deed, customer));
  }

  /** Does again what was undone last, and says what that was. */
  public Optional<Undone> redo() {
    Optional<String> customer = about(writer.lastRedoable());
    return writer.redo().map(deed -> new Undone(deed, customer));
  }

  private Optional<String> about(Optional<JournalWriter.Undoable> change) {
    return change.flatMap(last -> Undone.about(last.opposite(), index.read()));
  }

  /** What has been typed and is not saved yet; with nothing in it in an earlier state. */
  public Drafts drafts() {
    return drafts;
  }

  /** Whether more has been typed, saved or cleared than is on the disk. */
  public boolean hasNewDrafts() {
    return draftsFile.filter(DraftsFile::isBehind).isPresent();
  }

  /**
   * Puts what has been typed on the disk, where it has changed; closing does so too. Where that
   * cannot be done the log says so.
   */
  public void keepDrafts() {
    synchronized (keeping) {
      if (!closed.get()) {
        draftsFile.ifPresent(DraftsFile::keep);
      }
    }
  }

  /** File name without its ending, to be shown. */
  public String name() {
    return nameOf(path());
  }

  /** The same of a journal that is not open. */
  public static String nameOf(Path journal) {
    return Beside.stem(journal);
  }

  /** What this journal is known by, wherever its file lies. */
  public UUID id() {
    return file.header().journal();
  }

  /** The day on which it was made. */
  public LocalDate created() {
    return file.header().created().toLocalDate();
  }

  public boolean isSample() {
    return file.header().sample();
  }

  /** Where an incomplete last change was put when the file was opened. */
  public Optional<Path> tornTail() {
    return file.setAside();
  }

  /** Why nothing can be written to it; empty as a rule. */
  public Optional<Refusal> readOnly() {
    return readOnly;
  }

  /** What is damaged inside, and what was made of it; empty as a rule. */
  public Optional<Damage> damage() {
    return opening.damage();
  }

  /**
   * Whether its index is kept for the next opening; else it lies in memory, since its folder cannot
   * be written ({@code index.memory}).
   */
  public boolean isIndexKept() {
    return index.isKept();
  }

  /**
   * How many changes the journal had when it was last closed here and has no more: somebody has put
   * an older copy back. 0 as a rule; else worth a sentence ({@code journal.older}) at every opening
   * until it has been answered.
   */
  public long missingChanges() {
    return opening.missing();
  }

  /** The answer to {@link #missingChanges}: the rep goes on with this copy. */
  public void keepThisCopy() {
    try {
      index.forgetMissing();
    } catch (IOException e) {
      throw new Refusal(e, "index.failed", index.folder(), JournalFile.reason(e));
    }
  }

  /**
   * Whether nothing says that the file ends where it was written last: it is not known here, and
   * the Henry that wrote it was ended without closing it. Nothing may be missing; but a file that
   * was cut between two changes looks the same ({@code journal.not.closed}).
   */
  public boolean isEndUnsure() {
    return !opening.isEndSure();
  }

  /** Whether a password is needed to read it. */
  public boolean isSealed() {
    return file.seal().isSealed();
  }

  /** Whether the password can be replaced by a recovery sheet. */
  public boolean hasRecoverySheet() {
    return file.first().seal().filter(SealHeader::hasSheet).isPresent();
  }

  /** Whether the recovery sheet has opened it: then it is time for a new password. */
  public boolean isOpenedBySheet() {
    return file.seal().isBySheet();
  }

  Index index() {
    return index;
  }

  public JournalWriter writer() {
    return writer;
  }

  public VisitBook visitBook() {
    return new VisitBook(writer, clock);
  }

  public StepBook stepBook() {
    return new StepBook(writer);
  }

  public DayBook dayBook() {
    return new DayBook(writer);
  }

  public CustomerBook customerBook() {
    return new CustomerBook(writer, clock);
  }

  public GradeBook gradeBook() {
    return new GradeBook(writer, clock);
  }

  public MoneyBook moneyBook() {
    return new MoneyBook(writer);
  }

  public CareBook careBook() {
    return new CareBook(writer);
  }

  public ProductBook productBook() {
    return new ProductBook(writer);
  }

  public ComplaintBook complaintBook() {
    return new ComplaintBook(writer);
  }

  public PromiseBook promiseBook() {
    return new PromiseBook(writer);
  }

  public ReferralBook referralBook() {
    return new ReferralBook(writer, clock);
  }

  public GoalBook goalBook() {
    return new GoalBook(writer);
  }

  public ProgressBook progressBook() {
    return new ProgressBook(writer, clock);
  }

  public BinBook binBook() {
    return new BinBook(writer, clock);
  }

  public AlertBook alertBook() {
    return new AlertBook(writer, clock);
  }

  public CalendarBook calendarBook() {
    return new CalendarBook(writer);
  }

  public Imports imports() {
    return new Imports(writer, file, index.read(), clock);
  }

  /** Takes in what other copies of this journal have beyond it. */
  public Merges merges() {
    return new Merges(writer, file, index.read(), clock);
  }

  /** Everything that was entered, to be written elsewhere or taken from there. */
  public Whole whole() {
    return new Whole(writer, index.read());
  }

  public CustomerStore customers() {
    return new CustomerStore(index.read(), figures);
  }

  public VisitStore visits() {
    return new VisitStore(index.read());
  }

  public NoteStore notes() {
    return new NoteStore(visits(), money());
  }

  /** What the figures are computed from, kept current. */
  public FigureStore figures() {
    return figures;
  }

  /** What is worth a look; to be asked off the window's thread, as the figures are. */
  public AlertStore alerts() {
    return new AlertStore(index.read(), figures);
  }

  public StepStore steps() {
    return new StepStore(index.read());
  }

  public DayStore days() {
    return new DayStore(index.read());
  }

  public GradeStore grades() {
    return new GradeStore(index.read());
  }

  public BoardStore board() {
    return new BoardStore(index.read(), figures);
  }

  public BirthdayStore birthdays() {
    return new BirthdayStore(index.read());
  }

  public RevisitStore revisits() {
    return new RevisitStore(index.read());
  }

  public MoneyStore money() {
    return new MoneyStore(index.read());
  }

  public CareStore care() {
    return new CareStore(index.read());
  }

  public ProductStore products() {
    return new ProductStore(index.read());
  }

  public SpokenStore spoken() {
    return new SpokenStore(index.read());
  }

  public ComplaintStore complaints() {
    return new ComplaintStore(index.read());
  }

  public PromiseStore promises() {
    return new PromiseStore(index.read());
  }

  public ReferralStore referrals() {
    return new ReferralStore(index.read());
  }

  public GoalStore goals() {
    return new GoalStore(index.read());
  }

  public WorkStore works() {
    return new WorkStore(index.read());
  }

  public SettingStore settings() {
    return new SettingStore(index.read());
  }

  public BatchStore batches() {
    return new BatchStore(index.read(), figures);
  }

  public BinStore bin() {
    return new BinStore(index.read());
  }

  /**
   * Compares every row of the index with the file, by making a second index in an empty folder. The
   * figures are computed anew from it when they are asked for next. Whoever wants to change
   * something waits until it is done.
   *
   * @param scratch an empty folder, the caller's to remove
   * @return the tables that differ; empty where all is well
   * @throws Refusal when the file is damaged, or another program took it away; it is untouched
   */
  public List<String> check(Path scratch, Progress progress) {
    damage()
        .ifPresent(
            found -> {
              throw new Refusal("journal.damaged", path(), found.first(), found.days());
            });
    synchronized (writer) {
      astray()
          .ifPresent(
              found -> {
                throw found.said();
              });
      try (Index fresh = Index.again(file, writer.position(), scratch, progress)) {
        figures.forget();
        return index.differences(fresh);
      }
    }
  }

  /**
   * Writes what reads of a damaged journal into a new one beside it: the good part with how it came
   * about, the rest as one action. The damaged file is not touched.
   *
   * @return the new journal
   * @throws Refusal when it could not be written
   */
  public Path repair(Progress progress) {
    JournalFile.Position good = opening.position();
    try (Index before = Index.inMemory(file, good, progress)) {
      return Beside.write(
          OwnerOnly.folderOf(path()),
          path(),
          Beside.at("repaired", clock),
          out -> new Repair(file, index.read(), clock).writeBeyond(out, good, before.read()));
    } catch (IOException e) {
      throw new Refusal(e, "journal.repair.failed", path(), JournalFile.reason(e));
    }
  }

  /**
   * What names something that is not there, such as {@code visit 12 > contact 5}; empty where all
   * is well. An earlier Henry left such rows behind; they are shown without it and exported so.
   */
  public List<String> dangling() {
    return Dangling.among(index.read()).said();
  }

  /**
   * What another program did to the file since it was opened: moved, replaced, deleted or cut it.
   * What was acknowledged and is not in the file that lies there now has been put beside it; this
   * journal is to be closed and what lies there opened. Looks at attributes only, so it may be
   * asked often, but not on the window's thread: a disk may be far away.
   *
   * @return empty where all is well
   */
  public Optional<JournalWriter.Astray> astray() {
    if (present.isPresent()) {
      return present.get().astray();
    }
    return writer.isFileThere() ? Optional.empty() : Optional.of(writer.astray());
  }

  /**
   * From now on backups are made: when it is closed, and whenever they are asked for.
   *
   * @param folders asked each time, since the rep may choose others and disks may come and go
   */
  public Backups backUpTo(Supplier<BackupFolders> folders) {
    return backUpTo(folders, new BackupWriter());
  }

  Backups backUpTo(Supplier<BackupFolders> folders, BackupWriter packer) {
    Backups made = backupsIn(folders, packer);
    backups = Optional.of(made);
    return made;
  }

  /** The backups of this journal, to be asked about; closing makes none for that. */
  public Backups backupsIn(Supplier<BackupFolders> folders) {
    return backupsIn(folders, new BackupWriter());
  }

  private Backups backupsIn(Supplier<BackupFolders> folders, BackupWriter packer) {
    return new Backups(this, new BackupDrill(writer, index.folder()), clock, folders, packer);
  }

  /** Empty where none are made. */
  public Optional<Backups> backups() {
    return backups;
  }

  /**
   * What restoring a backup in the place of this journal, which stays open, would change.
   *
   * @throws Refusal when it does not read whole
   */
  public RestoreOutlook outlook(Path backup, Progress progress) {
    BeyondCount.Source here = new BeyondCount.Source(file, writer.position().length());
    return RestoreOutlook.look(
        backup,
        index.folder(),
        Optional.of(here),
        damage().isPresent() ? RestoreOutlook.Found.DAMAGED : RestoreOutlook.Found.WHOLE,
        progress);
  }

  /** To be called before much is changed at once, such as by an import or a merge. */
  public void backUpBefore(Progress progress) {
    backups.ifPresent(known -> known.makeWhatLacks(progress));
  }

  /** Number of the last change. */
  public long seq() {
    return writer.seq();
  }

  @Override
  public void close() {
    if (isLent) {
      return;
    }
    keepDrafts();
    synchronized (keeping) {
      if (closed.getAndSet(true)) {
        return;
      }
    }
    if (present.isPresent()) {
      index.close();
      return;
    }
    boolean interrupted = Thread.interrupted();
    // Before the monitor is taken: what runs there may wait for it.
    backups.ifPresent(Backups::stop);
    synchronized (writer) {
      try {
        if (!writer.isFileThere()) {
          writer.astray();
        } else if (readOnly.isEmpty() && writer.isIndexGood() && !file.hasFailed()) {
          JournalFile.Position end = writer.position();
          if (end.seq() != opening.position().seq()) {
            end = file.close(end);
          }
          figures.keep(end);
          index.closeCleanly(file, end);
          BackupWriter.Upto all = new BackupWriter.Upto(file.disk(), end, file.sum());
          backups.ifPresent(known -> known.atClose(all));
        }
      } finally {
        index.close();
        file.close();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
