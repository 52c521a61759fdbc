"""Layers with a memory: LSTM and RNN over sequences, and the unit that an LSTM is made of."""
