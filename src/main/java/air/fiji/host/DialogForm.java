package air.fiji.host;

import air.model.InvalidInputException;
import ij.gui.GenericDialog;
import ij.gui.MultiLineLabel;
import ij.gui.NonBlockingGenericDialog;
import java.awt.BorderLayout;
import java.awt.Checkbox;
import java.awt.Choice;
import java.awt.Component;
import java.awt.Container;
import java.awt.GridBagConstraints;
import java.awt.GridBagLayout;
import java.awt.Label;
import java.awt.Panel;
import java.awt.TextArea;
import java.awt.TextField;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.scijava.ItemVisibility;
import org.scijava.module.MethodCallException;
import org.scijava.module.ModuleItem;
import org.scijava.widget.Button;

/** A command's open inputs as an ImageJ dialog that leaves the image windows usable. */
final class DialogForm {
    private static final int COLUMNS = 36;
    private static final int WIDE_COLUMNS = 60;
    private static final int AREA_COLUMNS = 80;

    /** An input and the component that shows it. */
    private record Field(ModuleItem<?> input, Supplier<Object> read, Consumer<Object> write) {}

    private final AirCommand command;
    private final List<Field> fields = new ArrayList<>();
    /** What changes when a field does: messages, and what fields suggest. */
    private final List<Runnable> followers = new ArrayList<>();

    private GenericDialog dialog;

    /** ImageJ's own dialog, when cancelled, ends whichever macro runs by then; this one does not. */
    private static final class Dialog extends NonBlockingGenericDialog {
        private static final long serialVersionUID = 1L;

        Dialog(String title) {
            super(title);
        }

        @Override
        public boolean wasCanceled() {
            return !isVisible() && !wasOKed();
        }
    }

    DialogForm(AirCommand command) {
        this.command = command;
    }

    /** Whether there is nothing to ask. */
    boolean isEmpty() {
        return open().stream().allMatch(input -> input.getVisibility() == ItemVisibility.MESSAGE);
    }

    private List<ModuleItem<?>> open() {
        List<ModuleItem<?>> open = new ArrayList<>();
        for (ModuleItem<?> input : command.getInfo().inputs())
            if (!command.isInputResolved(input.getName()) && DialogForm.isAsked(input)) open.add(input);
        return open;
    }

    private static boolean isAsked(ModuleItem<?> input) {
        Class<?> type = input.getType();
        return type == String.class
                || type == File.class
                || type == Button.class
                || type == boolean.class
                || type == Boolean.class
                || type.isPrimitive();
    }

    /** Shows the dialog and blocks; false if it was cancelled. */
    boolean ask() {
        dialog = new Dialog(command.getInfo().getTitle());
        List<ModuleItem<?>> open = open();
        List<ModuleItem<?>> images = open.stream()
                .filter(input -> input.get(WindowChoice.IMAGE) != null)
                .toList();
        if (!images.isEmpty()) addImages(images);
        open.removeAll(images);
        open.forEach(this::add);
        dialog.addDialogListener((shown, event) -> {
            follow();
            return true;
        });
        dialog.showDialog();
        return !dialog.wasCanceled();
    }

    /**
     * Puts what the dialog shows into the command.
     *
     * @throws InvalidInputException if something cannot be read; everything else is stored all the same
     */
    void store() {
        InvalidInputException first = null;
        for (Field field : fields) {
            try {
                command.setInput(field.input().getName(), field.read().get());
            } catch (InvalidInputException e) {
                if (first == null) first = e;
            }
        }
        if (first != null) throw first;
    }

    private void refresh() {
        for (Field field : fields) field.write().accept(field.input().getValue(command));
    }

    private void addImages(List<ModuleItem<?>> images) {
        Thumbnails thumbnails = new Thumbnails(images.size());
        for (ModuleItem<?> input : images) {
            boolean ticked = Boolean.TRUE.equals(input.getValue(command));
            Checkbox box = thumbnails.add(Integer.parseInt(input.get(WindowChoice.IMAGE)), input.getLabel(), ticked);
            box.addKeyListener(dialog);
            fields.add(field(input, box));
        }
        dialog.addMessage("Reference images, 3 to 5:");
        dialog.addPanel(thumbnails);
        spread(thumbnails);
        thumbnails.load();
    }

    private void add(ModuleItem<?> input) {
        Object value = input.getValue(command);
        Class<?> type = input.getType();
        String label = input.getLabel();
        if (input.is(AirCommand.BESIDE)) dialog.addToSameRow();
        if (input.getVisibility() == ItemVisibility.MESSAGE) addMessage(input, String.valueOf(value));
        else if (type == Button.class) dialog.addButton(label, event -> press(input));
        else if (value instanceof Boolean ticked) addCheckbox(input, ticked);
        else if (value instanceof Number number) addNumber(input, number);
        else if (type == File.class) addFile(input, (File) value);
        else if (input.getChoices() != null && !input.getChoices().isEmpty()) addChoice(input, (String) value);
        else if ("text area".equals(input.getWidgetStyle())) addArea(input, (String) value);
        else addText(input, (String) value);
    }

    private void addMessage(ModuleItem<?> input, String text) {
        // The empty line leaves room for a longer sentence.
        dialog.addMessage(MessageBox.wrapped(text) + "\n ");
        if (!(dialog.getMessage() instanceof MultiLineLabel label)) return;
        spread(label);
        followers.add(() -> {
            label.setText(MessageBox.wrapped(String.valueOf(input.getValue(command))) + "\n ");
            label.repaint();
        });
    }

    /** Gives the command what has been typed so far, and shows what follows from it. */
    private void follow() {
        for (Field field : fields) {
            try {
                command.setInput(field.input().getName(), field.read().get());
            } catch (InvalidInputException e) {
                // A number may be half typed.
                continue;
            }
        }
        command.changed();
        followers.forEach(Runnable::run);
    }

    private void addCheckbox(ModuleItem<?> input, boolean ticked) {
        dialog.addCheckbox(input.getLabel(), ticked);
        fields.add(field(input, (Checkbox) dialog.getCheckboxes().lastElement()));
    }

    private static Field field(ModuleItem<?> input, Checkbox box) {
        return new Field(input, box::getState, value -> box.setState(Boolean.TRUE.equals(value)));
    }

    private void addNumber(ModuleItem<?> input, Number value) {
        boolean whole = !(value instanceof Double);
        dialog.addNumericField(input.getLabel(), value.doubleValue(), whole ? 0 : 1);
        TextField text = (TextField) dialog.getNumericFields().lastElement();
        fields.add(new Field(
                input, () -> number(input, text.getText()), newValue -> text.setText(String.valueOf(newValue))));
    }

    private static Object number(ModuleItem<?> input, String text) {
        try {
            if (input.getType() == int.class) return Integer.valueOf(text.strip());
            if (input.getType() == long.class) return Long.valueOf(text.strip());
            return Double.valueOf(text.strip());
        } catch (NumberFormatException e) {
            String kind = input.getType() == double.class ? "a number" : "a whole number";
            throw new InvalidInputException(input.getLabel() + " must be " + kind + " but was " + text + ".", e);
        }
    }

    private void addFile(ModuleItem<?> input, File value) {
        dialog.addFileField(input.getLabel(), value.getPath(), COLUMNS);
        TextField text = (TextField) dialog.getStringFields().lastElement();
        spread(text.getParent());
        fields.add(new Field(
                input, () -> new File(text.getText().strip()), newValue -> text.setText(((File) newValue).getPath())));
    }

    private void addChoice(ModuleItem<?> input, String value) {
        String[] choices = input.getChoices().stream().map(String::valueOf).toArray(String[]::new);
        dialog.addChoice(input.getLabel(), choices, value);
        Choice choice = (Choice) dialog.getChoices().lastElement();
        fields.add(new Field(input, choice::getSelectedItem, newValue -> choice.select((String) newValue)));
    }

    private void addArea(ModuleItem<?> input, String value) {
        TextArea text = new TextArea(value, rows(input), AREA_COLUMNS, TextArea.SCROLLBARS_VERTICAL_ONLY);
        text.addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                if (event.getKeyCode() == KeyEvent.VK_ESCAPE) dialog.keyPressed(event);
            }
        });
        Panel panel = new Panel(new BorderLayout());
        panel.add(new Label(input.getLabel()), BorderLayout.NORTH);
        panel.add(text, BorderLayout.CENTER);
        dialog.addPanel(panel);
        fields.add(new Field(input, text::getText, newValue -> text.setText((String) newValue)));
    }

    /** How many lines an input's text is likely to need. */
    static int rows(ModuleItem<?> input) {
        return input.getLabel().contains("a line") ? 5 : 2;
    }

    private void addText(ModuleItem<?> input, String value) {
        dialog.addStringField(input.getLabel(), value, input.is(MacroRecorder.FIRST) ? WIDE_COLUMNS : COLUMNS);
        TextField text = (TextField) dialog.getStringFields().lastElement();
        spread(text);
        if (input.is(AirCommand.SUGGESTED)) offer(input, text);
        else fields.add(new Field(input, text::getText, newValue -> text.setText((String) newValue)));
    }

    /** Lets a wide field reach across the narrow ones that stand beside others. */
    private void spread(Component field) {
        GridBagLayout layout = (GridBagLayout) dialog.getLayout();
        GridBagConstraints place = layout.getConstraints(field);
        place.gridwidth = GridBagConstraints.REMAINDER;
        layout.setConstraints(field, place);
    }

    /** A field with suggestions replaces a plain one; ImageJ's own choices accept no typing. */
    private void offer(ModuleItem<?> input, TextField text) {
        SuggestionBox box = new SuggestionBox(command.suggestions(input.getName()), text.getText(), this::follow);
        box.setLightWeightPopupEnabled(false);
        box.getEditor().getEditorComponent().addKeyListener(new KeyAdapter() {
            @Override
            public void keyPressed(KeyEvent event) {
                // Enter and Escape belong to the list while it is open.
                if (!box.isPopupVisible()) dialog.keyPressed(event);
            }
        });
        Container parent = text.getParent();
        GridBagLayout layout = (GridBagLayout) parent.getLayout();
        GridBagConstraints place = layout.getConstraints(text);
        parent.remove(text);
        parent.add(box, place);
        fields.add(new Field(input, box::text, newValue -> box.setText((String) newValue)));
        followers.add(() -> box.suggest(command.suggestions(input.getName())));
    }

    private void press(ModuleItem<?> button) {
        store();
        try {
            button.callback(command);
        } catch (MethodCallException e) {
            throw new IllegalStateException("the button " + button.getLabel() + " failed", e);
        }
        refresh();
    }
}
