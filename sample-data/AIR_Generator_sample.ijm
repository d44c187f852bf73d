// Opens a sample set, makes a picture in its taste and prints its score.
// Run it in ImageJ or Fiji: Plugins > Macros > Run..., or drop it on the toolbar's window and press Run.

set = "nocturne"; // or "ink", "print"
intent = "a lone boat at dawn";

run("AIR Open Samples", "set=" + set);
references = set + "-1.png|" + set + "-2.png|" + set + "-3.png|" + set + "-4.png";

// Every option is given, so that nothing depends on what a dialog was last told. The intent is free text and comes last.
run("AIR Generate...", "references=[" + references + "] engine=embedded"
    + " width=512 height=512 seed=7 iterations=5 threshold=8 gatelow=6 gate=approve edit=false"
    + " intent=[" + intent + "]");

// The best picture is the active image now; its Info says how it was made and judged.
lines = split(getMetadata("Info"), "\n");
score = "none";
for (i = 0; i < lines.length; i++)
    if (startsWith(lines[i], "Score: ")) score = substring(lines[i], 7);
print("Best score: " + score);
