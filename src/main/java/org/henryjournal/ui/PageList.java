package org.henryjournal.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.henryjournal.ui.after.AfterView;
import org.henryjournal.ui.after.AfterViewModel;
import org.henryjournal.ui.board.BoardView;
import org.henryjournal.ui.board.BoardViewModel;
import org.henryjournal.ui.board.ClearingViewModel;
import org.henryjournal.ui.care.CareView;
import org.henryjournal.ui.care.CareViewModel;
import org.henryjournal.ui.collections.CollectionsView;
import org.henryjournal.ui.collections.CollectionsViewModel;
import org.henryjournal.ui.complaints.ComplaintsView;
import org.henryjournal.ui.complaints.ComplaintsViewModel;
import org.henryjournal.ui.customers.CustomersView;
import org.henryjournal.ui.customers.CustomersViewModel;
import org.henryjournal.ui.goals.GoalsView;
import org.henryjournal.ui.goals.GoalsViewModel;
import org.henryjournal.ui.insights.InsightsView;
import org.henryjournal.ui.insights.InsightsViewModel;
import org.henryjournal.ui.orders.OrdersView;
import org.henryjournal.ui.orders.OrdersViewModel;
import org.henryjournal.ui.products.ProductsView;
import org.henryjournal.ui.products.ProductsViewModel;
import org.henryjournal.ui.progress.ProgressView;
import org.henryjournal.ui.progress.ProgressViewModel;
import org.henryjournal.ui.referrals.ReferralsView;
import org.henryjournal.ui.referrals.ReferralsViewModel;
import org.henryjournal.ui.settings.SettingsView;
import org.henryjournal.ui.settings.SettingsViewModel;
import org.henryjournal.ui.shell.Action;
import org.henryjournal.ui.shell.Page;
import org.henryjournal.ui.shell.PageId;
import org.henryjournal.ui.shell.PageModel;
import org.henryjournal.ui.shell.Shortcut;
import org.henryjournal.ui.today.TodayView;
import org.henryjournal.ui.today.TodayViewModel;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/**
 * Every page: what it is called, its icon and keys, its view model and its view. The rail, the
 * keys, the list of shortcuts, the rehearsal and the tests take them from here.
 */
final class PageList {

  /** As the line writes it in either language. */
  private static final String DEAL = "!deal";

  /** In the order of the rail; the first one opens, the last one stands at the foot. */
  private static final List<Entry<?>> ALL =
      List.of(
          entry(
              "today",
              Feather.CALENDAR,
              "Shortcut+1",
              TodayViewModel.class,
              pages -> new TodayViewModel(pages.session(), pages.runningGoals()),
              (model, at) ->
                  new TodayView(
                      model,
                      at.overlay(),
                      at.pages()::openCustomer,
                      at.pages()::openWork,
                      at.messages())),
          entry(
              "board",
              Feather.COLUMNS,
              "Shortcut+2",
              BoardViewModel.class,
              pages -> new BoardViewModel(pages.session()),
              (model, at) ->
                  new BoardView(
                      model,
                      at.pages().kept(ClearingViewModel.class, ClearingViewModel::new),
                      at.overlay(),
                      at.pages()::openCustomer,
                      name -> at.pages().openLine(name + " " + DEAL),
                      at.messages())),
          entry(
              "customers",
              Feather.USER,
              "Shortcut+3",
              CustomersViewModel.class,
              pages -> new CustomersViewModel(pages.session()),
              (model, at) ->
                  new CustomersView(
                      model,
                      at.overlay(),
                      at.pages()::openLine,
                      at.dialogs()::openImport,
                      at.messages())),
          entry(
              "after",
              Feather.CREDIT_CARD,
              "Shortcut+7",
              AfterViewModel.class,
              pages -> new AfterViewModel(pages.session()),
              (model, at) -> new AfterView(model, afterTabs(at), at.messages())),
          entry(
              "progress",
              Feather.LIST,
              "Shortcut+4",
              ProgressViewModel.class,
              pages -> new ProgressViewModel(pages.session()),
              (model, at) ->
                  new ProgressView(model, at.overlay(), at.pages()::openCustomer, at.messages())),
          entry(
              "goals",
              Feather.TARGET,
              "Shortcut+5",
              GoalsViewModel.class,
              pages -> new GoalsViewModel(pages.session()),
              (model, at) -> new GoalsView(model, at.overlay(), at.charts(), at.messages())),
          entry(
              "insights",
              Feather.TRENDING_UP,
              "Shortcut+6",
              InsightsViewModel.class,
              pages -> new InsightsViewModel(pages.session()),
              (model, at) ->
                  new InsightsView(
                      model,
                      at.overlay(),
                      at.charts(),
                      at.pages()::openCustomer,
                      () -> at.pages().openLine(""),
                      at.messages())),
          entry(
              "settings",
              Feather.SETTINGS,
              "Shortcut+Comma",
              SettingsViewModel.class,
              pages -> new SettingsViewModel(pages.session()),
              (model, at) ->
                  new SettingsView(
                      model,
                      at.pages().backups(),
                      at.overlay(),
                      at.look().theme(),
                      at.look()::speak,
                      at.look()::wear,
                      PageList.shortcuts(),
                      at.passwords(),
                      at.messages())));

  /**
   * One page.
   *
   * @param type of its view model, by which it is asked for
   */
  record Entry<M extends PageModel>(
      PageId id, Class<M> type, Function<Pages, M> model, BiFunction<M, PagePlace, Page> view) {

    /** The page in the language and over the frame of its place; its view model is read anew. */
    Page open(PagePlace at) {
      M kept = at.pages().model(this);
      kept.refresh().shown();
      Page page = view.apply(kept, at);
      page.whenLeft(kept.refresh()::hidden);
      return page;
    }
  }

  private PageList() {}

  private static Map<AfterViewModel.Tab, Supplier<Page>> afterTabs(PagePlace at) {
    return Map.of(
        AfterViewModel.Tab.MONEY,
        () ->
            tab(
                at.pages().kept(CollectionsViewModel.class, CollectionsViewModel::new),
                model -> new CollectionsView(model, at.pages()::openCustomer, at.messages())),
        AfterViewModel.Tab.CARE,
        () ->
            tab(
                at.pages().kept(CareViewModel.class, CareViewModel::new),
                model ->
                    new CareView(model, at.overlay(), at.pages()::openCustomer, at.messages())),
        AfterViewModel.Tab.ORDERS,
        () ->
            tab(
                at.pages().kept(OrdersViewModel.class, OrdersViewModel::new),
                model ->
                    new OrdersView(
                        model, at.pages()::openCustomer, at.pages()::openList, at.messages())),
        AfterViewModel.Tab.PRODUCTS,
        () ->
            tab(
                at.pages().kept(ProductsViewModel.class, ProductsViewModel::new),
                model ->
                    new ProductsView(
                        model, at.pages()::openCustomer, at.pages()::openList, at.messages())),
        AfterViewModel.Tab.COMPLAINTS,
        () ->
            tab(
                at.pages().kept(ComplaintsViewModel.class, ComplaintsViewModel::new),
                model ->
                    new ComplaintsView(
                        model, at.overlay(), at.pages()::openCustomer, at.messages())),
        AfterViewModel.Tab.REFERRALS,
        () ->
            tab(
                at.pages().kept(ReferralsViewModel.class, ReferralsViewModel::new),
                model ->
                    new ReferralsView(
                        model, at.pages()::openCustomer, at.pages()::openList, at.messages())));
  }

  private static <M extends PageModel> Page tab(M model, Function<M, Page> view) {
    model.refresh().shown();
    Page page = view.apply(model);
    page.whenLeft(model.refresh()::hidden);
    return page;
  }

  private static <M extends PageModel> Entry<M> entry(
      String name,
      Ikon icon,
      String keys,
      Class<M> type,
      Function<Pages, M> model,
      BiFunction<M, PagePlace, Page> view) {
    return new Entry<>(new PageId(name, icon, keys), type, model, view);
  }

  static List<PageId> ids() {
    return ALL.stream().<PageId>map(Entry::id).toList();
  }

  /** Everything that keys can ask for. */
  static List<Shortcut> shortcuts() {
    return Stream.<Shortcut>concat(ids().stream(), Stream.of(Action.values())).toList();
  }

  /** The page that opens. */
  static PageId first() {
    return ALL.getFirst().id();
  }

  static Optional<PageId> named(String name) {
    return ids().stream().filter(id -> id.name().equalsIgnoreCase(name)).findFirst();
  }

  static Entry<?> of(PageId id) {
    return found(ALL.stream().filter(entry -> entry.id().equals(id)));
  }

  @SuppressWarnings("unchecked")
  static <M extends PageModel> Entry<M> of(Class<M> type) {
    return (Entry<M>) found(ALL.stream().filter(entry -> entry.type().equals(type)));
  }

  private static Entry<?> found(Stream<Entry<?>> entries) {
    return entries.findFirst().orElseThrow();
  }
}
