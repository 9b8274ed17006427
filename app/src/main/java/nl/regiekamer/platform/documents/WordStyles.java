package nl.regiekamer.platform.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** The named styles of a Word file, under the names that Word itself knows. */
final class WordStyles {

    static final String TITLE = "Title";
    static final String SUBTITLE = "Subtitle";
    static final String TEXT = "BodyText";
    static final String BULLET = "ListBullet";
    static final String CAPTION = "Caption";
    static final String TABLE_HEAD = "TableHeading";
    static final String TABLE_TEXT = "TableText";
    static final String SOURCE = "Source";
    static final String NOTICE = "Notice";

    private static final String FONT = "Calibri";
    private static final String INK = "16202C";
    private static final String BRAND = "0E555C";
    private static final String WARN = "94450A";
    private static final String MUTED = "5A6673";

    private final XWPFStyles styles;
    private final BigInteger bullets;

    WordStyles(XWPFDocument file) {
        styles = file.createStyles();
        styles.setDefaultFonts(fonts());
        styles.setSpellingLanguage("nl-NL");
        add(new Look(TEXT, "Body Text", 11, INK, false, 0, 6));
        add(new Look(TITLE, "Title", 24, INK, true, 0, 6));
        add(new Look(SUBTITLE, "Subtitle", 11, MUTED, false, 0, 2));
        add(new Look(NOTICE, "Notice", 11, WARN, true, 8, 8));
        add(new Look(heading(1), "heading 1", 18, BRAND, true, 18, 6), 0);
        add(new Look(heading(2), "heading 2", 14, BRAND, true, 14, 4), 1);
        add(new Look(heading(3), "heading 3", 12, INK, true, 10, 4), 2);
        add(new Look(BULLET, "List Bullet", 11, INK, false, 0, 3));
        addBeforeItsTable(new Look(CAPTION, "caption", 10, INK, true, 10, 3));
        add(new Look(TABLE_HEAD, "Table Heading", 9, INK, true, 2, 2));
        add(new Look(TABLE_TEXT, "Table Text", 9, INK, false, 2, 2));
        add(new Look(SOURCE, "Source", 9, MUTED, false, 3, 8));
        bullets = bulletList(file);
    }

    static String heading(int level) {
        return "Heading" + level;
    }

    /** The number of the list that draws a dot before each item. */
    BigInteger bullets() {
        return bullets;
    }

    /** How a style looks; sizes and distances in points. */
    private record Look(
            String id, String name, int size, String colour, boolean bold, int before, int after) {}

    private void add(Look look) {
        styles.addStyle(new XWPFStyle(style(look)));
    }

    /** A caption, which never stays behind at the foot of a page. */
    private void addBeforeItsTable(Look look) {
        var style = style(look);
        style.getPPr().addNewKeepNext();
        styles.addStyle(new XWPFStyle(style));
    }

    /** A heading, which Word's outline and table of contents know by its level from 0. */
    private void add(Look look, int outline) {
        var style = style(look);
        style.getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        style.getPPr().addNewKeepNext();
        styles.addStyle(new XWPFStyle(style));
    }

    private static CTStyle style(Look look) {
        var style = CTStyle.Factory.newInstance();
        style.setType(STStyleType.PARAGRAPH);
        style.setStyleId(look.id());
        style.addNewName().setVal(look.name());
        style.addNewQFormat();
        var spacing = style.addNewPPr().addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(look.before() * 20L));
        spacing.setAfter(BigInteger.valueOf(look.after() * 20L));
        var run = style.addNewRPr();
        run.addNewSz().setVal(BigInteger.valueOf(look.size() * 2L));
        run.addNewColor().setVal(look.colour());
        if (look.bold()) {
            run.addNewB();
        }
        return style;
    }

    private static CTFonts fonts() {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii(FONT);
        fonts.setHAnsi(FONT);
        fonts.setCs(FONT);
        return fonts;
    }

    private static BigInteger bulletList(XWPFDocument file) {
        var list = CTAbstractNum.Factory.newInstance();
        list.setAbstractNumId(BigInteger.ZERO);
        var level = list.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewNumFmt().setVal(STNumberFormat.BULLET);
        level.addNewLvlText().setVal("•");
        var indent = level.addNewPPr().addNewInd();
        indent.setLeft(BigInteger.valueOf(360));
        indent.setHanging(BigInteger.valueOf(360));
        var numbering = file.createNumbering();
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(list)));
    }
}
