package air.fiji;

import air.settings.Settings;
import java.awt.BorderLayout;
import java.awt.Component;
import java.awt.Font;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Insets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.swing.BorderFactory;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JOptionPane;
import javax.swing.JPanel;
import javax.swing.JPasswordField;
import javax.swing.JTabbedPane;
import javax.swing.JTextField;

/** The settings as a dialog. Keys are never shown: an empty field leaves a key as it is, a minus sign removes it. */
final class SettingsForm {
    private static final int COLUMNS = 30;
    private static final int GAP = 4;
    private static final String TAKE_OUT = "-";
    private static final Map<Settings.Key, String> KEYS = new LinkedHashMap<>();
    private static final Map<Settings.Key, String> ADDRESSES = new LinkedHashMap<>();

    static {
        KEYS.put(Settings.Key.API_KEY, "API_KEY (OpenAI and similar)");
        KEYS.put(Settings.Key.GEMINI_API_KEY, "GEMINI_API_KEY");
        KEYS.put(Settings.Key.FAL_KEY, "FAL_KEY");
        KEYS.put(Settings.Key.WAVESPEED_API_KEY, "WAVESPEED_API_KEY");
        KEYS.put(Settings.Key.HF_TOKEN, "HF_TOKEN (Hugging Face)");
        ADDRESSES.put(Settings.Key.BASE_URL, "BASE_URL (OpenAI and similar)");
        ADDRESSES.put(Settings.Key.GEMINI_URL, "GEMINI_URL");
        ADDRESSES.put(Settings.Key.FAL_URL, "FAL_URL");
        ADDRESSES.put(Settings.Key.WAVESPEED_URL, "WAVESPEED_URL");
        ADDRESSES.put(Settings.Key.HF_URL, "HF_URL");
    }

    private final Settings settings;
    private final Map<Settings.Key, JTextField> fields = new EnumMap<>(Settings.Key.class);
    private final JCheckBox prompts = new JCheckBox("Write prompts into image files");
    private final JTabbedPane tabs = new JTabbedPane();
    private final JPanel library = new JPanel(new BorderLayout());
    private JPanel page;
    private int row;

    SettingsForm(Settings settings) {
        this.settings = settings;
        page("Keys");
        KEYS.forEach(this::add);
        addLine("An empty field leaves a key as it is; - removes it.");
        addLine("The environment and a .env file take precedence over what is typed here.");
        page("Addresses");
        ADDRESSES.forEach(this::add);
        addLine("BASE_URL usually ends in /v1, for example https://openrouter.ai/api/v1.");
        addLine("The others are needed only for a relay.");
        page("Money and files");
        add(Settings.Key.AIR_MONTH_BUDGET, "Monthly budget, US dollars");
        addLine("An empty budget means no limit; 0 allows free work only.");
        prompts.setSelected(settings.embedsPrompts());
        put(prompts, 1, 2);
        row++;
        put(new JLabel("Library"), 0, 1);
        put(library, 1, 2);
        row++;
        addLine("Settings are kept in " + settings.home().resolve(Settings.FILE) + ",");
        addLine("which only you can read.");
    }

    private void page(String title) {
        page = new JPanel(new GridBagLayout());
        page.setBorder(BorderFactory.createEmptyBorder(GAP, GAP, GAP, GAP));
        JPanel top = new JPanel(new BorderLayout());
        top.add(page, BorderLayout.NORTH);
        tabs.addTab(title, top);
        row = 0;
    }

    /** Shows a panel beside the label Library. */
    void showLibrary(JComponent panel) {
        library.add(panel);
    }

    private void add(Settings.Key key, String label) {
        JTextField field = key.secret()
                ? new JPasswordField(COLUMNS)
                : new JTextField(settings.get(key).orElse(""), COLUMNS);
        fields.put(key, field);
        JLabel name = new JLabel(label);
        name.setLabelFor(field);
        put(name, 0, 1);
        put(field, 1, 1);
        String state = settings.source(key).map(SettingsForm::set).orElse("not set");
        JLabel source = new JLabel(state);
        source.setToolTipText(settings.source(key).orElse(null));
        put(source, 2, 1);
        row++;
    }

    private static String set(String where) {
        return where.endsWith(Settings.FILE) ? "set" : "set, from " + where;
    }

    private void addLine(String text) {
        JLabel line = new JLabel(text);
        line.setFont(line.getFont().deriveFont(Font.PLAIN));
        put(line, 0, 3);
        row++;
    }

    private void put(Component component, int column, int width) {
        GridBagConstraints place = new GridBagConstraints();
        place.gridx = column;
        place.gridy = row;
        place.gridwidth = width;
        place.weightx = column == 2 || width > 1 ? 1 : 0;
        place.anchor = GridBagConstraints.LINE_START;
        place.insets = new Insets(GAP, GAP, GAP, GAP);
        page.add(component, place);
    }

    /** Shows the dialog, on the event thread; empty when it was cancelled. */
    Optional<Map<Settings.Key, String>> ask() {
        int answer = JOptionPane.showConfirmDialog(
                null, tabs, "AIR Settings", JOptionPane.OK_CANCEL_OPTION, JOptionPane.PLAIN_MESSAGE);
        return answer == JOptionPane.OK_OPTION ? Optional.of(typed()) : Optional.empty();
    }

    /** The settings to change, with their new values. */
    Map<Settings.Key, String> typed() {
        Map<Settings.Key, String> values = new EnumMap<>(Settings.Key.class);
        fields.forEach((key, field) -> {
            String text = field instanceof JPasswordField secret ? new String(secret.getPassword()) : field.getText();
            boolean changed = key.secret()
                    ? !text.isBlank()
                    : !text.strip().equals(settings.get(key).orElse(""));
            if (changed) values.put(key, text.strip().equals(TAKE_OUT) ? "" : text);
        });
        if (prompts.isSelected() != settings.embedsPrompts())
            values.put(Settings.Key.AIR_EMBED_PROMPT, prompts.isSelected() ? "yes" : "no");
        return values;
    }

    /** For tests: types into a field. */
    void type(Settings.Key key, String text) {
        fields.get(key).setText(text);
    }
}
