package org.henryjournal.exchange.week;

import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFLineProperties;
import org.apache.poi.xddf.usermodel.XDDFShapeProperties;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.DisplayBlanks;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.MarkerStyle;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xddf.usermodel.chart.XDDFLineChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.henryjournal.chart.Palette;
import org.henryjournal.chart.Style;
import org.henryjournal.exchange.week.WeekDocument.Drawn;
import org.henryjournal.exchange.week.WeekDocument.Picture;
import org.henryjournal.exchange.week.WeekDocument.Table;

/** Draws a table's picture as a chart of the workbook: a change of a cell changes it. */
final class SheetCharts {

  private static final int COLUMNS = 9;
  private static final int ROWS = 20;

  private final XSSFSheet sheet;
  private final int head;
  private final Table table;

  /**
   * @param head row of the table's head
   */
  SheetCharts(XSSFSheet sheet, int head, Table table) {
    this.sheet = sheet;
    this.head = head;
    this.table = table;
  }

  void draw(Picture picture) {
    int left = table.columns().size() + 1;
    XSSFChart chart =
        sheet
            .createDrawingPatriarch()
            .createChart(
                sheet
                    .createDrawingPatriarch()
                    .createAnchor(0, 0, 0, 0, left, head + 1, left + COLUMNS, head + 1 + ROWS));
    chart.setTitleText(picture.title());
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    chart.displayBlanksAs(DisplayBlanks.GAP);
    XDDFCategoryAxis names = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis values = chart.createValueAxis(AxisPosition.LEFT);
    values.setCrosses(AxisCrosses.AUTO_ZERO);
    values.setMinimum(0);
    boolean bars = picture.form() == Drawn.BARS;
    XDDFChartData data = chart.createData(bars ? ChartTypes.BAR : ChartTypes.LINE, names, values);
    if (data instanceof XDDFBarChartData columns) {
      columns.setBarDirection(BarDirection.COL);
      columns.setGapWidth(60);
    }
    data.setVaryColors(false);
    for (int i = 0; i < picture.values().size(); i++) {
      series(data, picture.values().get(i), i == 0 ? Style.YOU : Style.OTHER);
    }
    chart.plot(data);
  }

  private void series(XDDFChartData data, int column, Style style) {
    XDDFChartData.Series series =
        data.addSeries(
            categories(), XDDFDataSourcesFactory.fromNumericCellRange(sheet, cells(column)));
    series.setTitle(
        table.columns().get(column).name(),
        new CellReference(sheet.getSheetName(), head, column, true, true));
    XDDFSolidFillProperties fill =
        new XDDFSolidFillProperties(XDDFColor.from(rgb(Palette.light().ink().apply(style))));
    XDDFShapeProperties shape = new XDDFShapeProperties();
    if (series instanceof XDDFLineChartData.Series line) {
      line.setSmooth(false);
      line.setMarkerStyle(style == Style.YOU ? MarkerStyle.CIRCLE : MarkerStyle.NONE);
      shape.setLineProperties(new XDDFLineProperties(fill));
    } else {
      shape.setFillProperties(fill);
    }
    series.setShapeProperties(shape);
  }

  private XDDFDataSource<?> categories() {
    boolean days =
        table.rows().stream().anyMatch(row -> row.cells().getFirst() instanceof WeekDocument.Day);
    if (!days) {
      return XDDFDataSourcesFactory.fromStringCellRange(sheet, cells(0));
    }
    XDDFNumericalDataSource<Double> dates =
        XDDFDataSourcesFactory.fromNumericCellRange(sheet, cells(0));
    dates.setFormatCode("yyyy-mm-dd");
    return dates;
  }

  private CellRangeAddress cells(int column) {
    return new CellRangeAddress(head + 1, head + table.rows().size(), column, column);
  }

  private static byte[] rgb(String colour) {
    int number = Integer.decode(colour);
    return new byte[] {(byte) (number >> 16), (byte) (number >> 8), (byte) number};
  }
}
